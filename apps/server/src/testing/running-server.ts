import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GRANTS, type Permission } from '@mien/contracts';
import { createClosers } from '../composition/closers.js';
import { startServer } from '../composition.js';
import { newId } from '../platform/clock.js';
import { apiKey } from '../platform/database/schema/index.js';
import { createLogger } from '../platform/logging/create-logger.js';
import { hashToken } from '../platform/security/random-token.js';
import { loadSettings } from '../platform/settings/load-settings.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The whole server, listening, on a database and a data folder of its own. */
export interface TestServer {
  readonly address: string;
  readonly database: TestDatabase;
  readonly dataFolder: string;
  readonly setupLink: string | undefined;
  /** A key of a service in this organization; of all that a service may do unless told. */
  apiKeyIn(organizationId: string, scopes?: readonly Permission[]): Promise<string>;
  close(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const socket = createSocket().once('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const address = socket.address();
      socket.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Tests call more often than people. */
const FREE_RATES = Object.fromEntries(
  ['DEFAULT', 'SIGN_IN', 'RECOGNITION', 'UPLOAD', 'EXPORT'].map((budget) => [
    `MIEN_RATE_${budget}`,
    '1000000',
  ]),
);

const failLoudly = (error: unknown): never => {
  throw error;
};

export async function startTestServer(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'mien-server-'));
  const database = await createTestDatabase();
  const settings = loadSettings({
    MIEN_DATA: dataFolder,
    DATABASE_URL: database.url,
    MIEN_PORT: String(await freePort()),
    MIEN_WORKERS: '1',
    MIEN_LOG_LEVEL: 'silent',
    ...FREE_RATES,
    ...env,
  });
  const closers = createClosers(failLoudly);
  const logger = createLogger(settings, { isTerminal: false, write: () => undefined });
  const running = await startServer({
    settings,
    logger,
    closers,
    onStep: () => undefined,
    onFatal: failLoudly,
  });
  return {
    address: running.address,
    setupLink: running.setupLink,
    database,
    dataFolder,
    async apiKeyIn(organizationId, scopes = GRANTS.service) {
      const key = `mien_${randomBytes(32).toString('base64url')}`;
      await database.system.insert(apiKey).values({
        id: newId(),
        organizationId,
        name: 'Test service',
        prefix: key.slice(0, 12),
        keyHash: hashToken(key),
        scopes: [...scopes],
        createdBy: newId(),
      });
      return key;
    },
    async close() {
      await closers.closeAll();
      await database.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}
