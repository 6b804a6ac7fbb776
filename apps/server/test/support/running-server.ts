import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { createClosers } from '../../src/composition/closers.js';
import { startServer } from '../../src/composition.js';
import { newId } from '../../src/platform/clock.js';
import { membership, session } from '../../src/platform/database/schema/index.js';
import { createLogger } from '../../src/platform/logging/create-logger.js';
import { loadSettings } from '../../src/platform/settings/load-settings.js';
import { createTestDatabase, type TestDatabase } from '../../src/testing/test-database.js';

const FREE_RATES = ['DEFAULT', 'SIGN_IN', 'RECOGNITION', 'UPLOAD', 'EXPORT'].map((budget) => [
  `MIEN_RATE_${budget}`,
  '1000000',
]);

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export interface WholeServer {
  readonly url: string;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

/** The whole product on a database and a data folder of its own. */
export async function startWholeServer(settings: Record<string, string> = {}): Promise<WholeServer> {
  const database = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'mien-server-'));
  const port = await freePort();
  const loaded = loadSettings({
    ...Object.fromEntries(FREE_RATES),
    MIEN_DATA: dataFolder,
    MIEN_PORT: String(port),
    MIEN_WORKERS: '1',
    MIEN_ALLOW_SIGN_UP: 'true',
    DATABASE_URL: database.url,
    ...settings,
  });
  const closers = createClosers(() => undefined);
  const { address } = await startServer({
    settings: loaded,
    logger: createLogger(loaded, { isTerminal: false, write: () => undefined }),
    closers,
    onStep: () => undefined,
    onFatal: (error) => {
      throw error;
    },
  });
  return {
    url: address,
    database,
    close: async () => {
      await closers.closeAll();
      await database.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export interface Caller {
  readonly accountId: string;
  /** Headers of a browser that is signed in and past its second factor. */
  readonly headers: Record<string, string>;
}

/** Sign up as a member of an organization, the way a browser would. */
export async function signUpAs(
  { url, database }: WholeServer,
  organizationId: string,
  role: Role,
  personId?: string,
): Promise<Caller> {
  const reply = await fetch(`${url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      name: role,
      email: `${newId()}@example.test`,
      password: 'correct horse battery staple',
    }),
  });
  const accountId = ((await reply.json()) as { user: { id: string } }).user.id;
  await database.system
    .insert(membership)
    .values({ id: newId(), organizationId, accountId, role, personId: personId ?? null });
  await database.system.update(session).set({ secondFactor: true }).where(eq(session.userId, accountId));
  const cookie = reply.headers
    .getSetCookie()
    .map((set) => set.split(';', 1)[0])
    .join('; ');
  const own = await fetch(`${url}/api/v1/session`, { headers: { cookie } });
  const { csrfToken } = (await own.json()) as { csrfToken: string };
  return { accountId, headers: { cookie, 'x-csrf-token': csrfToken } };
}
