import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GRANTS, type Permission, type Role } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { createClosers } from '../composition/closers.js';
import { startServer } from '../composition.js';
import { newId } from '../platform/clock.js';
import { findFreePort } from '../platform/database/embedded/free-port.js';
import { apiKey, membership, session } from '../platform/database/schema/index.js';
import { createLogger } from '../platform/logging/create-logger.js';
import { hashToken } from '../platform/security/random-token.js';
import { loadSettings } from '../platform/settings/load-settings.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface Caller {
  readonly accountId: string;
  readonly email: string;
  /** Headers of a browser that is signed in and past its second factor. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The password of everybody who signs up in tests. */
export const PASSWORD = 'correct horse battery staple';

/** The whole server, listening, on a database and a data folder of its own. */
export interface TestServer {
  readonly address: string;
  readonly database: TestDatabase;
  readonly dataFolder: string;
  readonly setupLink: string | undefined;
  /** A key of a service in this organization; of all that a service may do unless told. */
  apiKeyIn(organizationId: string, scopes?: readonly Permission[]): Promise<string>;
  /** Sign up as a member of an organization, the way a browser would. */
  signUpAs(organizationId: string, role: Role, personId?: string): Promise<Caller>;
  /** All that was logged so far, JSON lines. */
  logged(): string;
  close(): Promise<void>;
}

/** Tests call more often than people. */
const FREE_RATES = Object.fromEntries(
  ['DEFAULT', 'SIGN_IN', 'RECOGNITION', 'UPLOAD', 'EXPORT'].map((budget) => [
    `MIEN_RATE_${budget}`,
    '1000000',
  ]),
);

/** Cookies that an answer sets, as a browser sends them back. */
export const cookiesOf = (reply: Response): string =>
  reply.headers
    .getSetCookie()
    .map((set) => set.split(';', 1)[0])
    .join('; ');

/** Sign up as a member of an organization, the way a browser would. */
export async function signUp(
  { address, database }: Pick<TestServer, 'address' | 'database'>,
  { organizationId, role, personId }: { organizationId: string; role: Role; personId: string | undefined },
): Promise<Caller> {
  const email = `${newId()}@example.test`;
  const reply = await fetch(`${address}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ name: role, email, password: PASSWORD }),
  });
  const accountId = ((await reply.json()) as { user: { id: string } }).user.id;
  await database.system
    .insert(membership)
    .values({ id: newId(), organizationId, accountId, role, personId: personId ?? null });
  await database.system.update(session).set({ secondFactor: true }).where(eq(session.userId, accountId));
  const cookie = cookiesOf(reply);
  const own = await fetch(`${address}/api/v1/session`, { headers: { cookie } });
  const { csrfToken } = (await own.json()) as { csrfToken: string };
  return { accountId, email, headers: { cookie, 'x-csrf-token': csrfToken } };
}

const failLoudly = (error: unknown): never => {
  throw error;
};

export async function startTestServer(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'mien-server-'));
  const database = await createTestDatabase();
  const settings = loadSettings({
    MIEN_DATA: dataFolder,
    DATABASE_URL: database.url,
    MIEN_PORT: String(await findFreePort(0)),
    MIEN_WORKERS: '1',
    MIEN_ALLOW_SIGN_UP: 'true',
    ...FREE_RATES,
    ...env,
  });
  const closers = createClosers(failLoudly);
  let log = '';
  const logger = createLogger(settings, {
    isTerminal: false,
    write: (text) => {
      log += text;
    },
  });
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
    signUpAs: (organizationId, role, personId) =>
      signUp({ address: running.address, database }, { organizationId, role, personId }),
    logged: () => log,
    async close() {
      await closers.closeAll();
      await database.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}
