import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAuthenticatorApp } from '../src/modules/access/testing/authenticator-app.js';
import { newId } from '../src/platform/clock.js';
import { faceSession, refreshToken, session } from '../src/platform/database/schema/index.js';
import { anOrganization, aPerson } from '../src/testing/factories.js';
import {
  type Caller,
  cookiesOf,
  PASSWORD,
  startTestServer,
  type TestServer,
} from '../src/testing/running-server.js';

const LONG_AGO = new Date(Date.now() - 11 * 60_000);

let server: TestServer;
let organizationId: string;
let admin: Caller;

beforeAll(async () => {
  server = await startTestServer();
  organizationId = await anOrganization(server.database);
  admin = await server.signUpAs(organizationId, 'admin');
}, 60_000);
afterAll(() => server.close());

const call = (method: string, path: string, headers: Readonly<Record<string, string>>, body?: object) =>
  fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

const signedInLongAgo = () =>
  server.database.system
    .update(session)
    .set({ createdAt: LONG_AGO, factorShownAt: null })
    .where(eq(session.userId, admin.accountId));

const SENSITIVE: readonly [string, string, object | undefined][] = [
  ['POST', '/api-keys', { name: 'Door', scopes: ['organization:read'] }],
  ['POST', `/api-keys/${newId()}/rotate`, {}],
  ['POST', '/encryption/rotation', undefined],
  ['POST', `/people/${newId()}/erasure`, { reason: 'asked for' }],
];

it.each(SENSITIVE)('asks for a factor again before %s %s', async (method, path, body) => {
  await signedInLongAgo();
  const refused = await call(method, path, admin.headers, body);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({
    code: 'access.step-up-needed',
    details: { factors: 'password' },
  });
  const shown = await call('POST', '/session/step-up', admin.headers, {
    factor: 'password',
    password: PASSWORD,
  });
  expect(shown.status).toBe(204);
  expect((await call(method, path, admin.headers, body)).status).not.toBe(403);
});

it('takes the code of an authenticator app, which works once', async () => {
  const owner = await server.signUpAs(organizationId, 'owner');
  const auth = async (path: string, body: object) => {
    const reply = await fetch(`${server.address}/api/auth/two-factor${path}`, {
      method: 'POST',
      headers: { ...owner.headers, 'content-type': 'application/json', origin: server.address },
      body: JSON.stringify(body),
    });
    expect(reply.status).toBe(200);
    return { cookie: cookiesOf(reply), answer: (await reply.json()) as { totpURI: string } };
  };
  const app = anAuthenticatorApp((await auth('/enable', { password: PASSWORD })).answer.totpURI);
  const { cookie } = await auth('/verify-totp', { code: await app.earlierCode() });
  const { csrfToken } = (await (await call('GET', '/session', { cookie })).json()) as { csrfToken: string };
  const headers = { cookie, 'x-csrf-token': csrfToken };
  await server.database.system
    .update(session)
    .set({ createdAt: LONG_AGO, factorShownAt: null })
    .where(eq(session.userId, owner.accountId));
  const sensitive = () =>
    call('POST', '/api-keys', headers, { name: `Gate ${newId()}`, scopes: ['organization:read'] });
  expect(((await (await sensitive()).json()) as { details: object }).details).toEqual({
    factors: expect.stringContaining('code'),
  });
  const show = (code: string) => call('POST', '/session/step-up', headers, { factor: 'code', code });
  const code = await app.code();
  const wrong = code === '000000' ? '111111' : '000000';
  expect((await show(wrong)).status).toBeGreaterThanOrEqual(400);
  expect((await sensitive()).status).toBe(403);
  expect((await show(code)).status).toBe(204);
  expect((await sensitive()).status).toBe(201);
  expect((await show(code)).status).toBeGreaterThanOrEqual(400);
});

it('asks nothing of a sign-in from a moment ago, and never of what is not sensitive', async () => {
  await signedInLongAgo();
  expect((await call('GET', '/people', admin.headers)).status).toBe(200);
  const fresh = await server.signUpAs(organizationId, 'admin');
  const made = await call('POST', '/api-keys', fresh.headers, {
    name: 'Bell',
    scopes: ['organization:read'],
  });
  expect(made.status).toBe(201);
});

it('asks programs to sign in again, however often they refreshed their tokens', async () => {
  const owner = await server.signUpAs(organizationId, 'teacher');
  const issued = await call('POST', '/tokens', {}, { email: owner.email, password: PASSWORD });
  const { refreshToken: token } = (await issued.json()) as { refreshToken: string };
  await server.database.system
    .update(refreshToken)
    .set({ createdAt: LONG_AGO })
    .where(eq(refreshToken.accountId, owner.accountId));
  const refreshed = await call('POST', '/tokens/refresh', {}, { refreshToken: token });
  const { accessToken } = (await refreshed.json()) as { accessToken: string };
  const own = await call('GET', '/session', { authorization: `Bearer ${accessToken}` });
  const { stepUp } = (await own.json()) as { stepUp: { until: string } };
  expect(new Date(stepUp.until).getTime()).toBeLessThan(Date.now());
});

it('erases the attempts before the camera with their person', async () => {
  const personId = await aPerson(server.database, organizationId, 'Ada');
  await server.database.system.insert(faceSession).values({
    id: newId(),
    organizationId,
    purpose: 'verify',
    personId,
    requestedBy: admin.accountId,
    requestId: 'test',
    nonce: 'nonce',
    actions: ['blink', 'nod'],
    startedAt: new Date(),
    expiresAt: new Date(),
  });
  const key = await server.apiKeyIn(organizationId);
  const erased = await call(
    'POST',
    `/people/${personId}/erasure`,
    { authorization: `Bearer ${key}` },
    { reason: 'asked for' },
  );
  expect(erased.status).toBeLessThan(300);
  const left = await server.database.system
    .select({ id: faceSession.id })
    .from(faceSession)
    .where(eq(faceSession.personId, personId));
  expect(left).toEqual([]);
});
