import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { apiPlugins } from './composition/api-plugins.js';
import { composeWebOnly } from './composition/compose-web-only.js';
import { createAccountModules } from './composition/create-account-modules.js';
import { createAttendance } from './composition/create-attendance.js';
import { createCameras } from './composition/create-cameras.js';
import { createCourses } from './composition/create-courses.js';
import { createFaceModules } from './composition/create-face-modules.js';
import { createFaceSessions } from './composition/create-face-sessions.js';
import { createImports } from './composition/create-imports.js';
import { createKiosks } from './composition/create-kiosks.js';
import { createMessages } from './composition/create-messages.js';
import { createOperations } from './composition/create-operations.js';
import { createReports } from './composition/create-reports.js';
import { openPlatform, type StartOptions } from './composition/open-platform.js';
import { openRecognizer } from './composition/open-recognizer.js';
import { startWork } from './composition/start-work.js';
import { webFiles } from './composition/web-files.js';
import { createAnalyticsModule } from './modules/analytics/index.js';
import { createDemonstrationModule } from './modules/demonstration/index.js';
import { visiblePeople } from './modules/people/index.js';
import { createSightingsModule } from './modules/sightings/index.js';
import { newId } from './platform/clock.js';
import { createServer } from './platform/http/create-server.js';
import { useRateLimits } from './platform/http/rate-limits.js';
import { useSecurityHeaders } from './platform/http/security-headers.js';
import { logRequests } from './platform/logging/log-requests.js';
import { countEnrollments, measureRequests } from './platform/metrics/measure-requests.js';

/** A server that answers. */
export interface RunningServer {
  /** Where it listens. */
  readonly address: string;
  /** One-time link to set up with; absent once that is done. */
  readonly setupLink?: string;
}

function tlsOf({ http }: StartOptions['settings']) {
  if (!http.tls) return {};
  const { certificateFile, keyFile } = http.tls;
  return { tls: { cert: readFileSync(certificateFile), key: readFileSync(keyFile) } };
}

const sweepOf = ({ sweep }: { readonly sweep: () => Promise<unknown> }) => sweep;

/** Every module; of what they answer and do, the part that the roles of this process ask for. */
async function compose(options: StartOptions, isReady: () => boolean) {
  const { settings } = options;
  const { roles } = settings;
  const platform = await openPlatform(options);
  const { keyring, metrics } = platform;
  const recognition = await openRecognizer(platform, options);
  const attendance = createAttendance(platform, options, (...asked) =>
    faceSessions.attendanceResult(...asked),
  );
  const faces = createFaceModules(platform, options, recognition, attendance);
  const accounts = await createAccountModules(platform, options, { ...recognition, ...faces });
  const faceSessions = await createFaceSessions(platform, options, {
    ...recognition,
    ...faces,
    ...accounts,
    attendance,
  });
  const kiosks = createKiosks(platform, options, { ...faces, ...accounts, attendance });
  const authenticate = kiosks.orKiosk(accounts.access.authenticate);
  const imports = createImports(platform, options, { ...faces, ...accounts });
  createDemonstrationModule({ ...platform, newId, attendance });
  const cameras = createCameras(platform, options, { ...faces, attendance });
  const sightings = createSightingsModule({ ...platform, people: { visiblePeople } });
  const courses = createCourses(platform);
  const analytics = createAnalyticsModule({ ...platform, ...recognition, audit: platform.auditTrail });
  const messages = createMessages(platform, options);
  const reports = createReports(platform, options, faces);
  const operations = createOperations(platform, options, { ...recognition, cameras }, isReady);
  const hashOf = (id: string) => keyring.authenticate('mien log', id).toString('base64url').slice(0, 12);
  const chores = [
    // days are archived before what was noticed on them is deleted
    ...[attendance, sightings, faces.recognition, faces.enrollment, faces.groupPhotos].map(sweepOf),
    ...[faceSessions, imports, reports].map(sweepOf),
    accounts.privacy.forgetErased,
    courses.planAhead,
    ...messages.chores,
  ];
  const watching = [faces, kiosks, cameras, sightings];
  const forPeople = [...watching, accounts, faceSessions, courses, attendance, analytics];
  const modules = [...forPeople, imports, messages, reports, operations];
  const handlers = modules.flatMap((module) => module.handlers);
  const api = apiPlugins(platform, options, {
    ...accounts,
    authenticate,
    mountForms: messages.mountForms,
    sockets: [faces, faceSessions, kiosks, attendance].flatMap(({ sockets }) => sockets),
  });
  return {
    authenticate,
    handlers: roles.has('api') ? countEnrollments(handlers, metrics) : [],
    plugins: [
      (app: FastifyInstance) => logRequests(app, { hashOf }),
      (app: FastifyInstance) => measureRequests(app, metrics),
      operations.serveProbes,
      (app: FastifyInstance) => useSecurityHeaders(app, settings),
      (app: FastifyInstance) => useRateLimits(app, settings.rates, platform.counts),
      ...(roles.has('api') ? api : []),
      ...(roles.has('web') ? webFiles(recognition.registry) : []),
    ],
    startWork: () => startWork(platform, options, { cameras, chores, dispatch: messages.dispatch }),
    setupLink: async (address: string) => (roles.has('api') ? accounts.setup.renewLink(address) : undefined),
  };
}

const isWebOnly = ({ roles }: StartOptions['settings']): boolean => roles.size === 1 && roles.has('web');

/**
 * Start everything, the database first. What was opened is in `options.closers`, also when starting fails.
 *
 * @throws what a person can act on, as an `AppError`.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { settings, logger, closers, onStep } = options;
  let isReady = false;
  const composeRoles = isWebOnly(settings) ? composeWebOnly : compose;
  const { startWork, setupLink, ...parts } = await composeRoles(options, () => isReady);

  onStep('Starting the server');
  await startWork();
  const app = await createServer({
    ...parts,
    ...tlsOf(settings),
    logger,
    trustProxy: settings.http.trustProxy,
    limits: settings.limits,
  });
  closers.add('requests', () => app.close());
  await app.listen({ host: settings.http.host, port: settings.http.port });
  closers.add('readiness', () => {
    isReady = false;
  });
  isReady = true;
  const address = settings.http.publicUrl;
  const link = await setupLink(address);
  return { address, ...(link ? { setupLink: link } : {}) };
}
