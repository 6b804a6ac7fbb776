import { join } from 'node:path';
import type { FaceSession, FaceSessionMessage, Role } from '@mien/contracts';
import { eq, sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { newId } from '../../../platform/clock.js';
import {
  apiKey,
  consent,
  membership,
  organization,
  session as sessions,
} from '../../../platform/database/schema/index.js';
import { createServer } from '../../../platform/http/create-server.js';
import { useCsrf } from '../../../platform/http/csrf.js';
import { useStepUp } from '../../../platform/http/step-up.js';
import { mountSockets } from '../../../platform/http/web-sockets.js';
import { createMetrics } from '../../../platform/metrics/create-metrics.js';
import { createAuditTrail } from '../../../platform/security/create-audit-trail.js';
import { openKeyring } from '../../../platform/security/keyring.js';
import { hashToken } from '../../../platform/security/random-token.js';
import { createInProcessSharedState } from '../../../platform/shared-state/in-process-shared-state.js';
import { aConsent, anOrganization, aPerson } from '../../../testing/factories.js';
import { createAccessModule } from '../../access/index.js';
import { aBrowser, anAccount, movableClock } from '../../access/testing/access-server.js';
import { recognitionConsentOf } from '../../consent/index.js';
import { createEnrollmentModule } from '../../enrollment/index.js';
import { embeddingOf, storeTemplate } from '../../recognition/testing/enrolled-people.js';
import { facePicture } from '../../recognition/testing/face-pictures.js';
import { faceScene } from '../../recognition/testing/face-scene.js';
import type { LivenessValidator } from '../application/ports.js';
import { createFaceFactor, createFaceSessionsModule, type FaceSessionsModule } from '../index.js';
import { scriptedLiveness } from './scripted-liveness.js';

const HTTP = { publicUrl: 'http://localhost:4200', corsOrigins: [], hsts: true };

/** The modules that sessions before the camera stand on, real ones. */
async function openParts() {
  const faces = await faceScene();
  const { database } = faces.deps;
  const clock = movableClock();
  const keyring = await openKeyring(database, {
    kind: 'file',
    path: join(faces.folder, 'keys', 'master.key'),
    create: false,
  });
  const auditTrail = createAuditTrail({ keyring, clock });
  const shared = { ...faces.deps, clock, keyring, auditTrail, face: createFaceFactor(database) };
  const access = createAccessModule({
    ...shared,
    settings: { http: HTTP, access: { allowSignUp: true, identityProviders: [] } },
    mailer: { isSetUp: false, send: async () => undefined },
    secret: keyring.authenticate('mien access', '').toString('base64url'),
    isInvited: async () => false,
    onError: () => undefined,
  });
  const enrollment = createEnrollmentModule({
    ...shared,
    audit: auditTrail,
    consent: { recognitionConsentOf },
  });
  const sharedState = createInProcessSharedState(() => clock.now().getTime());
  return { ...shared, faces, access, enrollment, sharedState };
}

/** A server that listens to browsers and sockets. */
async function serve(
  { access, clock }: Awaited<ReturnType<typeof openParts>>,
  { handlers, sockets }: FaceSessionsModule,
): Promise<FastifyInstance> {
  return createServer({
    logger: false,
    trustProxy: ['127.0.0.1'],
    limits: { jsonBytes: 100_000, pictureBytes: 1e6, fileBytes: 1e6, requestMs: 10_000 },
    handlers: [...access.handlers, ...handlers],
    authenticate: access.authenticate,
    plugins: [
      (server) => useCsrf(server, access.csrfTokenOf),
      (server) => useStepUp(server, { clock, factorsOf: access.factorsOf }),
      access.mountAuth,
      (server) =>
        mountSockets(server, sockets, {
          authenticate: access.authenticate,
          http: HTTP,
          metrics: createMetrics(async () => ({ activePeople: 0 })),
        }),
    ],
  });
}

/** Accounts, faces and sessions on a database and an engine of their own; `instance` makes servers that share them. */
export async function sessionScene() {
  const parts = await openParts();
  const script = { decision: 'live' as 'live' | 'not-live' | 'unsure', frames: 3 };
  const errors: unknown[] = [];
  const failedAttempts: { personId: string; place: string }[] = [];
  const apps: FastifyInstance[] = [];
  return {
    ...parts,
    script,
    errors,
    failedAttempts,
    /** @param liveness the scripted validator unless told otherwise */
    async instance(liveness: LivenessValidator = scriptedLiveness(script)) {
      const module = createFaceSessionsModule({
        ...parts,
        liveness,
        defaultPackId: 'mien-512',
        issuer: HTTP.publicUrl,
        noteFailedAttempt: async (_tx, attempt) => void failedAttempts.push(attempt),
        onError: (error) => errors.push(error),
      });
      const app = await serve(parts, module);
      apps.push(app);
      return app;
    },
    async close() {
      await Promise.all(apps.map((app) => app.close()));
      await parts.faces.close();
    },
  };
}

export type SessionScene = Awaited<ReturnType<typeof sessionScene>>;

/** An organization where faces may do what `faceSignIn` says. */
export async function aSchool(
  { database }: SessionScene,
  faceSignIn: 'off' | 'second-factor' | 'alone' = 'off',
) {
  const id = await anOrganization(database);
  await database.system
    .update(organization)
    .set({ settings: sql`${organization.settings} || ${JSON.stringify({ faceSignIn })}::jsonb` })
    .where(eq(organization.id, id));
  return id;
}

/** A person whose face is that of a picture. */
export async function somebodyEnrolled(
  { faces, database }: SessionScene,
  organizationId: string,
  picture: Buffer,
) {
  const personId = await aPerson(database, organizationId, 'Ada');
  const consentId = await aConsent(faces.deps.database, organizationId, personId);
  const embedding = await embeddingOf(faces, picture);
  await database.inOrganization(organizationId, (tx) =>
    storeTemplate(faces, tx, { organizationId, personId, consentId, embedding }),
  );
  return personId;
}

/** Agree to something with an account, oneself unless told otherwise. */
export const agree = (
  { database }: SessionScene,
  of: {
    organizationId: string;
    personId: string;
    accountId: string;
    purpose: string;
    givenBy?: 'person' | 'staff';
  },
) => {
  const { accountId: recordedBy, givenBy = 'person', ...row } = of;
  return database.system.insert(consent).values({ id: newId(), version: 1, givenBy, recordedBy, ...row });
};

/** A browser of a member who is signed in, past any second factor. */
export async function aMember(
  scene: SessionScene,
  app: FastifyInstance,
  of: { organizationId: string; role: Role; personId?: string },
) {
  const account = await anAccount(scene);
  const { organizationId, role, personId = null } = of;
  await scene.database.system
    .insert(membership)
    .values({ id: newId(), organizationId, accountId: account.id, role, personId });
  const browser = aBrowser(app);
  await browser.signIn(account.email);
  await scene.database.system
    .update(sessions)
    .set({ secondFactor: true })
    .where(eq(sessions.userId, account.id));
  await browser.session();
  return { ...account, browser };
}

/** Headers of a service with all scopes it needs. */
export async function aService({ database }: SessionScene, organizationId: string) {
  const key = `mien_${newId().replaceAll('-', '')}${newId().replaceAll('-', '')}`;
  await database.system.insert(apiKey).values({
    id: newId(),
    organizationId,
    name: 'Door',
    prefix: key.slice(0, 12),
    keyHash: hashToken(key),
    scopes: ['organization:read', 'faces:verify', 'faces:identify', 'people:read', 'recognition-log:read'],
    createdBy: newId(),
  });
  return { authorization: `Bearer ${key}` };
}

/** One person, as a camera would show them over and over: never the same bytes. */
export const filmOf = (picture: Buffer, frames: number): Promise<Buffer[]> =>
  Promise.all(
    Array.from({ length: frames }, (_, i) =>
      sharp(picture)
        .modulate({ brightness: 1 + i / 100 })
        .jpeg()
        .toBuffer(),
    ),
  );

export const personInPicture = ({ recognizer }: SessionScene, which: 'ada' | 'grace'): Promise<Buffer> =>
  which === 'ada' ? facePicture(recognizer, 1, 0) : facePicture(recognizer, 3, 0);

/** What is sent with every frame. */
export const frameHeaders = ({ token }: Pick<FaceSession, 'token'>, sequence: number) => ({
  'content-type': 'image/jpeg',
  'x-mien-face-session': token,
  'x-mien-sequence': String(sequence),
  'x-mien-captured-at': String(1000 + sequence * 100),
});

type Send = ReturnType<typeof aBrowser>['send'];

/** Send frames by HTTP until there is a result. @returns the last answer */
export async function show(
  send: Send,
  session: FaceSession,
  film: readonly Buffer[],
  from = 0,
): Promise<FaceSessionMessage> {
  let message: FaceSessionMessage | undefined;
  for (const [i, picture] of film.entries()) {
    const reply = await send(
      'POST',
      `/api/v1/face-sessions/${session.id}/frames`,
      picture,
      frameHeaders(session, from + i),
    );
    if (reply.statusCode !== 200) throw new Error(reply.body);
    message = reply.json() as FaceSessionMessage;
    if (message.type === 'result') return message;
  }
  if (!message) throw new Error('Nothing was sent.');
  return message;
}
