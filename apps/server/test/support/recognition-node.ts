import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModelRegistry } from '@mien/models';
import { serveRecognizer } from '@mien/recognition-nodes';
import { createRecognizer } from '@mien/recognizer';
import { createPgTemplateSource } from '../../src/modules/recognition/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { openDatabase } from '../../src/platform/database/database.js';
import { createSealer } from '../../src/platform/security/create-sealer.js';
import { createDataKeys } from '../../src/platform/security/data-keys.js';
import { openKeyring } from '../../src/platform/security/keyring.js';

/** A recognition node as a process: its own engine, its own galleries from the database, TLS. Says when it is ready. */
const [, , databaseUrl = '', masterKeyFile = '', certificates = '', address = '', nodeId = ''] = process.argv;
const onError = (error: unknown) => void process.stderr.write(`${nodeId}: ${String(error)}\n`);
const pem = (name: string) => readFileSync(join(certificates, name), 'utf8');

const database = openDatabase({ url: databaseUrl, poolSize: 4, statementTimeoutMs: 20_000, onError });
const keyring = await openKeyring(database, { kind: 'file', path: masterKeyFile, create: false });
const sealer = createSealer(createDataKeys({ keyring, clock: systemClock }));
const recognizer = await createRecognizer({
  registry: await openModelRegistry({ dataFolder: join(tmpdir(), 'mien-no-data') }),
  source: createPgTemplateSource({ database, sealer, onError }),
  workers: 1,
  onError,
});
await recognizer.warmUp();
const node = await serveRecognizer(recognizer, {
  address,
  nodeId,
  identity: { certificate: pem('node.pem'), key: pem('node.key'), authority: pem('authority.pem') },
  onError,
});
process.stdout.write(`ready ${node.address}\n`);
