import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { newId, systemClock } from '../../../platform/clock.js';
import { session } from '../../../platform/database/schema/index.js';
import { createServer } from '../../../platform/http/create-server.js';
import { useCsrf } from '../../../platform/http/csrf.js';
import type { RouteHandler } from '../../../platform/http/handle-route.js';
import { useRateLimits } from '../../../platform/http/rate-limits.js';
import { useSecurityHeaders } from '../../../platform/http/security-headers.js';
import type { Mail, Mailer } from '../../../platform/mail/mailer.js';
import { createAuditTrail } from '../../../platform/security/create-audit-trail.js';
import { openKeyring } from '../../../platform/security/keyring.js';
import { Secret } from '../../../platform/settings/secret.js';
import { createInProcessSharedState } from '../../../platform/shared-state/in-process-shared-state.js';
import { createTestDatabase, type TestDatabase } from '../../../testing/test-database.js';
import { createFaceFactor } from '../../face-sessions/index.js';
import { type AccessDeps, type AccessModule, createAccessModule } from '../index.js';

export const PASSWORD = 'correct horse battery staple';

/** A clock that a test moves. */
export function movableClock() {
  let offsetMs = 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    advance: (ms: number) => {
      offsetMs += ms;
    },
  };
}

export interface AccessServer {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  readonly access: AccessModule;
  readonly clock: ReturnType<typeof movableClock>;
  readonly mails: Mail[];
  readonly auditTrail: AccessDeps['auditTrail'];
  readonly mailer: Mailer;
  readonly secret: string;
  close(): Promise<void>;
}

export interface AccessServerOptions {
  readonly publicUrl?: string;
  readonly allowSignUp?: boolean;
  readonly mail?: boolean;
  readonly signInRate?: number;
  readonly isInvited?: AccessDeps['isInvited'];
  readonly identityProviders?: AccessDeps['settings']['access']['identityProviders'];
  /** More routes, made when database and access are there. */
  readonly handlers?: (server: Omit<AccessServer, 'app' | 'close'>) => readonly RouteHandler[];
}

const limits = { jsonBytes: 100_000, pictureBytes: 1e6, fileBytes: 1e6, requestMs: 10_000 };

/** The real server around the access module, on a database of its own. */
export async function anAccessServer(options: AccessServerOptions = {}): Promise<AccessServer> {
  const database = await createTestDatabase();
  const clock = movableClock();
  const mails: Mail[] = [];
  const mailer: Mailer = {
    isSetUp: options.mail ?? false,
    send: async (mail) => void mails.push(mail),
  };
  const keyring = await openKeyring(database, {
    kind: 'value',
    key: new Secret(randomBytes(32).toString('base64')),
  });
  const auditTrail = createAuditTrail({ keyring, clock: systemClock });
  const secret = randomBytes(32).toString('base64url');
  const http = { publicUrl: options.publicUrl ?? 'http://localhost:4200', corsOrigins: [], hsts: true };
  const access = createAccessModule({
    database,
    clock,
    mailer,
    auditTrail,
    secret,
    face: createFaceFactor(database),
    isInvited: options.isInvited ?? (async () => false),
    onError: () => undefined,
    settings: {
      http,
      access: {
        allowSignUp: options.allowSignUp ?? true,
        identityProviders: options.identityProviders ?? [],
      },
    },
  });
  const parts = { database, access, clock, mails, mailer, auditTrail, secret };
  const app = await createServer({
    logger: false,
    trustProxy: ['127.0.0.1'],
    limits,
    handlers: [...access.handlers, ...(options.handlers?.(parts) ?? [])],
    authenticate: access.authenticate,
    plugins: [
      (server) => useSecurityHeaders(server, { http }),
      (server) =>
        useRateLimits(
          server,
          {
            default: 100_000,
            'sign-in': options.signInRate ?? 100_000,
            recognition: 100_000,
            upload: 100_000,
            export: 100_000,
          },
          createInProcessSharedState(() => performance.now()),
        ),
      (server) => useCsrf(server, access.csrfTokenOf),
      access.mountAuth,
    ],
  });
  return {
    ...parts,
    app,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** A browser: it keeps its cookies, knows its CSRF token, and has an address. */
export function aBrowser(app: FastifyInstance, address = '198.51.100.1') {
  const cookies = new Map<string, string>();
  let csrfToken = '';

  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => {
    const reply = await app.inject({
      method,
      url,
      ...(body ? { payload: body } : {}),
      headers: {
        'user-agent': 'Test browser',
        'x-forwarded-for': address,
        ...(url.startsWith('/api/auth') ? { origin: 'http://localhost:4200' } : {}),
        ...(csrfToken ? { 'x-csrf-token': csrfToken } : {}),
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
    });
    for (const { name, value, maxAge } of reply.cookies) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, encodeURIComponent(value));
    }
    return reply;
  };
  return {
    cookies,
    get: (url: string, headers?: Record<string, string>) => send('GET', url, undefined, headers),
    send,
    signIn: (email: string, password = PASSWORD) =>
      send('POST', '/api/auth/sign-in/email', { email, password }),
    /** Read the session and its CSRF token. */
    session: async () => {
      const reply = await send('GET', '/api/v1/session');
      if (reply.statusCode === 200) csrfToken = reply.json().csrfToken;
      return reply;
    },
  };
}

/** An account with the password of all tests. @returns id and address */
export async function anAccount({ access }: Pick<AccessServer, 'access'>, name = 'Ada') {
  const email = `${name.toLowerCase()}-${newId().slice(-8)}@example.test`;
  const { id } = await access.createAccount({ name, email, password: PASSWORD, emailVerified: true });
  return { id, email };
}

/** Treat all sessions as having shown a second factor. */
export const passSecondFactor = async ({ database }: Pick<AccessServer, 'database'>): Promise<void> => {
  await database.system.update(session).set({ secondFactor: true });
};
