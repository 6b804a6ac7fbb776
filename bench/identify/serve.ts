import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModelRegistry } from '@mien/models';
import { createRecognizer } from '@mien/recognizer';
import pino from 'pino';
import { createEnrollmentModule } from '../../apps/server/src/modules/enrollment/index.js';
import { assertReach, visiblePeople } from '../../apps/server/src/modules/people/index.js';
import {
  createPgTemplateSource,
  createRecognitionModule,
} from '../../apps/server/src/modules/recognition/index.js';
import { newId, systemClock } from '../../apps/server/src/platform/clock.js';
import { openDatabase } from '../../apps/server/src/platform/database/database.js';
import { prepareDatabase } from '../../apps/server/src/platform/database/prepare-database.js';
import { createServer } from '../../apps/server/src/platform/http/create-server.js';
import { createFilePictureStore } from '../../apps/server/src/platform/pictures/create-file-picture-store.js';
import { createAuditTrail } from '../../apps/server/src/platform/security/create-audit-trail.js';
import { createSealer } from '../../apps/server/src/platform/security/create-sealer.js';
import { createDataKeys } from '../../apps/server/src/platform/security/data-keys.js';
import { openKeyring } from '../../apps/server/src/platform/security/keyring.js';
import { anOrganization, aPerson, aPrincipal } from '../../apps/server/src/testing/factories.js';
import { consentOf } from './consent-of.js';
import { enrollPeople } from './enroll-people.js';
import { startPostgres } from './start-postgres.js';

/**
 * The faces of the server with a database of its own, durable as in production, and so many people; a process of its
 * own, so that the caller's work is not counted. Tells its parent where it listens and whom to enroll.
 */
const people = Number(process.argv[2]);
const folder = await mkdtemp(join(tmpdir(), 'mien-bench-'));
const postgres = await startPostgres(folder);
await prepareDatabase(postgres.url);
const onError = (error: unknown) => console.error(error);
const database = openDatabase({ url: postgres.url, poolSize: 10, statementTimeoutMs: 30_000, onError });
const keyFile = join(folder, 'keys', 'master.key');
const keyring = await openKeyring(database, { kind: 'file', path: keyFile, create: true });
const sealer = createSealer(createDataKeys({ keyring, clock: systemClock }));
const recognizer = await createRecognizer({
  registry: await openModelRegistry({ dataFolder: folder }),
  source: createPgTemplateSource({ database, sealer, onError }),
  onError,
});
const audit = createAuditTrail({ keyring, clock: systemClock, onRecorded: () => undefined });
const organizationId = await anOrganization(database);
const principal = await aPrincipal(database, organizationId);
const base = { database, recognizer, sealer, audit, clock: systemClock, newId };
const deps = { ...base, people: { assertReach, visiblePeople } };
const recognition = createRecognitionModule(deps);
const pictures = createFilePictureStore(join(folder, 'pictures'));
const enrollment = createEnrollmentModule({
  ...deps,
  pictures,
  consent: { recognitionConsentOf: consentOf },
});
const app = await createServer({
  logger: pino({ level: 'error' }),
  trustProxy: false,
  limits: { jsonBytes: 1e6, pictureBytes: 2e7, fileBytes: 1e8, requestMs: 60_000 },
  handlers: [...recognition.handlers, ...enrollment.handlers],
  authenticate: async () => ({ principal }),
  plugins: [],
});
const personIds = await Promise.all(
  Array.from({ length: 3 }, () => aPerson(database, organizationId, 'Photographed')),
);
for (const personId of personIds) {
  const given = { purpose: 'recognition', version: 1, given_by: 'person', recorded_by: personId };
  await database.pool.query(
    'insert into consent (id, organization_id, person_id, purpose, version, given_by, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [newId(), organizationId, personId, given.purpose, given.version, given.given_by, given.recorded_by],
  );
}
await enrollPeople(deps, organizationId, people);
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ url, personIds });
process.on('message', () => process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss }));

process.once('disconnect', async () => {
  await app.close();
  await recognizer.close();
  await database.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit();
});
