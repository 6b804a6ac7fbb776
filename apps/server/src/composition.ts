import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cameraGuide } from '@mien/recognizer';
import type { FastifyInstance } from 'fastify';
import { createAccountModules } from './composition/create-account-modules.js';
import { createFaceModules } from './composition/create-face-modules.js';
import { createHealthChecks } from './composition/health-checks.js';
import { keepTidy } from './composition/keep-tidy.js';
import { openPlatform, type Platform, type StartOptions } from './composition/open-platform.js';
import { openRecognizer } from './composition/open-recognizer.js';
import { createDemonstrationModule } from './modules/demonstration/index.js';
import { createImportsModule } from './modules/imports/index.js';
import { createOperationsModule } from './modules/operations/index.js';
import { visiblePeople } from './modules/people/index.js';
import { newId } from './platform/clock.js';
import { createServer } from './platform/http/create-server.js';
import { useCsrf } from './platform/http/csrf.js';
import { serveEngineAssets } from './platform/http/engine-assets.js';
import { useRateLimits } from './platform/http/rate-limits.js';
import { useSecurityHeaders } from './platform/http/security-headers.js';
import { useStepUp } from './platform/http/step-up.js';
import { serveWebApp } from './platform/http/web-app.js';
import { logRequests } from './platform/logging/log-requests.js';
import { countEnrollments, measureRequests } from './platform/metrics/measure-requests.js';

const PACKAGE = new URL('../package.json', import.meta.url);
const WEB_APP = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** A server that answers. */
export interface RunningServer {
  /** Where it listens. */
  readonly address: string;
  /** One-time link to set up with; absent once that is done. */
  readonly setupLink?: string;
}

const versionOf = (file: URL): string =>
  (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;

function tlsOf({ http }: StartOptions['settings']) {
  if (!http.tls) return {};
  const { certificateFile, keyFile } = http.tls;
  return { tls: { cert: readFileSync(certificateFile), key: readFileSync(keyFile) } };
}

/** Every module, what it answers, and what goes before that. */
async function compose(platform: Platform, options: StartOptions, isReady: () => boolean) {
  const { settings, logger } = options;
  const { clock, keyring, metrics } = platform;
  const recognition = await openRecognizer(platform, options);
  const faces = createFaceModules(platform, options, recognition);
  const accounts = await createAccountModules(platform, options, { ...recognition, ...faces });
  const imports = createImportsModule({
    ...platform,
    audit: platform.auditTrail,
    newId,
    enrollment: faces.enrollment,
    erasePerson: accounts.privacy.erasePerson,
    uploadFolder: join(settings.dataFolder, 'uploads'),
    limits: settings.limits,
  });
  createDemonstrationModule({ ...platform, newId });
  const operations = createOperationsModule({
    ...platform,
    ...recognition,
    people: { visiblePeople },
    health: createHealthChecks(platform, recognition.recognizer, settings.dataFolder),
    system: {
      version: versionOf(PACKAGE),
      startedAt: clock.now(),
      databaseKind: settings.database.url ? 'external' : 'embedded',
      workers: platform.workers,
      dataFolder: settings.dataFolder,
    },
    probes: {
      metrics,
      isReady,
      ...(settings.metricsToken ? { metricsToken: settings.metricsToken } : {}),
    },
  });
  const hashOf = (id: string) => keyring.authenticate('mien log', id).toString('base64url').slice(0, 12);
  const chores = [
    faces.recognition.sweep,
    faces.enrollment.sweep,
    imports.sweep,
    accounts.privacy.forgetErased,
  ];
  return {
    setup: accounts.setup,
    authenticate: accounts.access.authenticate,
    handlers: countEnrollments(
      [...faces.handlers, ...accounts.handlers, ...imports.handlers, ...operations.handlers],
      metrics,
    ),
    tidy: () => keepTidy(chores, (error) => logger.error({ err: error }, 'Tidying up failed.')),
    plugins: [
      (app: FastifyInstance) => logRequests(app, { hashOf }),
      (app: FastifyInstance) => measureRequests(app, metrics),
      operations.serveProbes,
      (app: FastifyInstance) => useSecurityHeaders(app, settings),
      (app: FastifyInstance) => useRateLimits(app, settings.rates),
      (app: FastifyInstance) => useCsrf(app, accounts.access.csrfTokenOf),
      (app: FastifyInstance) => useStepUp(app, { clock, factorsOf: accounts.access.factorsOf }),
      accounts.access.mountAuth,
      (app: FastifyInstance) => serveEngineAssets(app, { guide: () => cameraGuide(recognition.registry) }),
      (app: FastifyInstance) => serveWebApp(app, WEB_APP),
    ],
  };
}

/**
 * Start everything, the database first. What was opened is in `options.closers`, also when starting fails.
 *
 * @throws what a person can act on, as an `AppError`.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { settings, logger, closers, onStep } = options;
  let isReady = false;
  const platform = await openPlatform(options);
  const { setup, tidy, ...parts } = await compose(platform, options, () => isReady);

  onStep('Starting the server');
  await platform.jobs.start();
  closers.add('jobs', platform.jobs.stop);
  const chores = tidy();
  closers.add('chores', chores.stop);
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
  const setupLink = await setup.renewLink(address);
  return { address, ...(setupLink ? { setupLink } : {}) };
}
