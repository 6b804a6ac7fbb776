import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { newId, systemClock } from '../../../platform/clock.js';
import { createServer } from '../../../platform/http/create-server.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { createJobRunner } from '../../../platform/jobs/create-job-runner.js';
import { createFilePictureStore } from '../../../platform/pictures/create-file-picture-store.js';
import { createAuditAnchors } from '../../../platform/security/audit-anchors.js';
import { createAuditTrail } from '../../../platform/security/create-audit-trail.js';
import { createSealer } from '../../../platform/security/create-sealer.js';
import { createDataKeys } from '../../../platform/security/data-keys.js';
import { openKeyring } from '../../../platform/security/keyring.js';
import { createVerifyAuditChain } from '../../../platform/security/verify-audit-chain.js';
import { Secret } from '../../../platform/settings/secret.js';
import { anOrganization } from '../../../testing/factories.js';
import { createTestDatabase } from '../../../testing/test-database.js';
import { createPrivacyModule } from '../create-privacy-module.js';

const MASTER_KEY = new Secret(Buffer.alloc(32, 7).toString('base64'));

const failLoudly = (error: unknown): never => {
  throw error;
};

/** The privacy module over HTTP, on a database, a data folder and a job runner of its own. */
export async function openPrivateSchool() {
  const folder = mkdtempSync(join(tmpdir(), 'mien-privacy-'));
  const database = await createTestDatabase();
  const keyring = await openKeyring(database, { kind: 'value', key: MASTER_KEY });
  const dataKeys = createDataKeys({ keyring, clock: systemClock });
  const sealer = createSealer(dataKeys);
  const pictures = createFilePictureStore(join(folder, 'pictures'));
  const anchors = createAuditAnchors({
    database,
    keyring,
    folder: join(folder, 'keys', 'audit-heads'),
    onBroken: failLoudly,
    onError: failLoudly,
  });
  const audit = createAuditTrail({ keyring, clock: systemClock, onRecorded: anchors.note });
  const verifyAuditChain = createVerifyAuditChain({ database, keyring, anchors });
  const jobs = createJobRunner({
    database,
    // a job that fails says so on its own row
    onError: () => undefined,
    elapsedMs: () => performance.now(),
  });
  const context = {
    database,
    keyring,
    dataKeys,
    sealer,
    pictures,
    audit,
    jobs,
    verifyAuditChain,
    clock: systemClock,
    newId,
  };
  const privacy = createPrivacyModule(context);
  await jobs.start();

  const school = await anOrganization(database);
  const principals = new Map<string, Principal>();
  const app: FastifyInstance = await createServer({
    logger: false,
    trustProxy: [],
    limits: { jsonBytes: 1e5, pictureBytes: 1e6, fileBytes: 1e6, requestMs: 5_000 },
    handlers: privacy.handlers,
    plugins: [],
    authenticate: async ({ headers }) => {
      const principal = principals.get(headers.get('authorization') ?? '');
      return principal ? { principal } : {};
    },
  });
  /** @returns headers that make a request theirs. */
  const signIn = (principal: Principal) => {
    principals.set(principal.actorId, principal);
    return { authorization: principal.actorId };
  };
  const close = async () => {
    await jobs.stop();
    await app.close();
    await anchors.flush();
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return { ...context, folder, privacy, school, app, signIn, anchors, close };
}

export type PrivateSchool = Awaited<ReturnType<typeof openPrivateSchool>>;
