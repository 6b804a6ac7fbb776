import { routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { alert, apiKey, membership, session } from '../../platform/database/schema/index.js';
import { handleRoute } from '../../platform/http/handle-route.js';
import { hashToken, newToken } from '../../platform/security/random-token.js';
import { anOrganization } from '../../testing/factories.js';
import { createSigningKeys } from './application/signing-keys.js';
import { type AccessServer, aBrowser, anAccessServer, anAccount, PASSWORD } from './testing/access-server.js';
import { anAuthenticatorApp } from './testing/authenticator-app.js';

const MINUTE_MS = 60_000;

let server: AccessServer;
beforeAll(async () => {
  server = await anAccessServer({
    handlers: () => [
      handleRoute(routes.listGroups, async () => ({ items: [] })),
      handleRoute(routes.listModels, async () => ({ items: [], activePackId: 'x' }) as never),
    ],
  });
});
afterAll(() => server.close());

const post = (path: string, payload: object) =>
  server.app.inject({ method: 'POST', url: `/api/v1${path}`, payload });

async function aTeacher() {
  const { id, email } = await anAccount(server);
  const organizationId = await anOrganization(server.database);
  await server.database.system
    .insert(membership)
    .values({ id: newId(), organizationId, accountId: id, role: 'teacher' });
  return { id, email, organizationId };
}

async function aProgram() {
  const teacher = await aTeacher();
  const reply = await post('/tokens', { email: teacher.email, password: PASSWORD });
  expect(reply.statusCode).toBe(201);
  return { ...teacher, ...(reply.json() as { accessToken: string; refreshToken: string }) };
}

const groupsWith = async (token: string) =>
  (await server.app.inject({ url: '/api/v1/groups', headers: { authorization: `Bearer ${token}` } }))
    .statusCode;

describe('an access token', () => {
  it('opens what the role allows, for a quarter of an hour', async () => {
    const { accessToken } = await aProgram();
    expect(await groupsWith(accessToken)).toBe(200);
    server.clock.advance(14 * MINUTE_MS);
    expect(await groupsWith(accessToken)).toBe(200);
    server.clock.advance(2 * MINUTE_MS);
    expect(await groupsWith(accessToken)).toBe(401);
  });

  it('survives a change of the signing key', async () => {
    const { accessToken } = await aProgram();
    await server.access.rotateSigningKey();
    expect(await groupsWith(accessToken)).toBe(200);
    const { accessToken: next } = await aProgram();
    expect(decodeProtectedHeader(next).kid).not.toBe(decodeProtectedHeader(accessToken).kid);
    expect(await groupsWith(next)).toBe(200);
  });

  it('opens nothing once its account is no member any more', async () => {
    const { accessToken, id } = await aProgram();
    await server.database.system.delete(membership).where(eq(membership.accountId, id));
    expect(await groupsWith(accessToken)).toBe(403);
  });

  it('needs no CSRF token and leaves no session', async () => {
    const { accessToken, id } = await aProgram();
    const reply = await server.app.inject({
      method: 'PUT',
      url: '/api/v1/session/organization',
      payload: { organizationId: newId() },
      headers: { authorization: `Bearer ${accessToken}` },
    });
    // it has no session that could move
    expect(reply.json().code).toBe('access.not-signed-in');
    const sessions = await server.database.system.select().from(session).where(eq(session.userId, id));
    expect(sessions).toEqual([]);
  });
});

describe('a forged access token', () => {
  const parts = async () => {
    const { accessToken } = await aProgram();
    return {
      accessToken,
      claims: decodeJwt(accessToken),
      kid: decodeProtectedHeader(accessToken).kid ?? '',
    };
  };
  const signed = async (claims: object, header: object = {}) => {
    const { kid } = await parts();
    const { privateKey } = await generateKeyPair('EdDSA');
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid, ...header })
      .sign(privateKey);
  };

  it('without a signature is refused', async () => {
    const { claims } = await parts();
    expect(await groupsWith(new UnsecuredJWT(claims).encode())).toBe(401);
  });

  it('by another key is refused, under our key id and under its own', async () => {
    const { claims } = await parts();
    expect(await groupsWith(await signed(claims))).toBe(401);
    expect(await groupsWith(await signed(claims, { kid: newId() }))).toBe(401);
  });

  it('signed by HMAC with our public key is refused', async () => {
    const { claims, kid } = await parts();
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid })
      .sign(new TextEncoder().encode(kid.repeat(2)));
    expect(await groupsWith(token)).toBe(401);
  });

  it.each([0, 1, 2])('with part %i changed is refused', async (index) => {
    const { accessToken } = await parts();
    const changed = accessToken.split('.').map((part, at) => {
      if (at !== index) return part;
      const middle = Math.floor(part.length / 2);
      return part.slice(0, middle) + (part[middle] === 'A' ? 'B' : 'A') + part.slice(middle + 1);
    });
    expect(await groupsWith(changed.join('.'))).toBe(401);
  });

  it('for another audience, from another issuer, or of another type is refused', async () => {
    const { claims } = await parts();
    // the real key, taken from the inside
    const sign = await signerOf(server);
    expect(await groupsWith(await sign(claims, {}))).toBe(200);
    expect(await groupsWith(await sign({ ...claims, aud: 'other-api' }, {}))).toBe(401);
    expect(await groupsWith(await sign({ ...claims, iss: 'https://other.example' }, {}))).toBe(401);
    expect(await groupsWith(await sign(claims, { typ: 'JWT' }))).toBe(401);
    const { exp, ...endless } = claims;
    expect(await groupsWith(await sign(endless, {}))).toBe(401);
  });
});

describe('a refresh token', () => {
  const refresh = (refreshToken: string) => post('/tokens/refresh', { refreshToken });

  it('works once, and its second use ends the family and raises an alert', async () => {
    const { refreshToken, organizationId } = await aProgram();
    const next = (await refresh(refreshToken)).json();
    expect(await groupsWith(next.accessToken)).toBe(200);
    const replayed = await refresh(refreshToken);
    expect([replayed.statusCode, replayed.json().code]).toEqual([401, 'access.refresh-token-invalid']);
    expect((await refresh(next.refreshToken)).statusCode).toBe(401);
    expect(await groupsWith(next.accessToken)).toBe(401);
    const alerts = await server.database.system
      .select({ kind: alert.kind })
      .from(alert)
      .where(eq(alert.organizationId, organizationId));
    expect(alerts).toEqual([{ kind: 'token-reuse' }]);
  });

  it('used twice at once leaves nobody in', async () => {
    const { refreshToken } = await aProgram();
    const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    const winners = answers.filter(({ statusCode }) => statusCode === 201);
    expect(winners.length).toBeLessThanOrEqual(1);
    for (const winner of winners) expect((await refresh(winner.json().refreshToken)).statusCode).toBe(401);
  });

  it('can be revoked, with its access token', async () => {
    const { refreshToken, accessToken } = await aProgram();
    expect((await post('/tokens/revoke', { refreshToken })).statusCode).toBe(204);
    expect((await refresh(refreshToken)).statusCode).toBe(401);
    expect(await groupsWith(accessToken)).toBe(401);
  });

  it('expires', async () => {
    const { refreshToken } = await aProgram();
    server.clock.advance(31 * 24 * 60 * MINUTE_MS);
    expect((await refresh(refreshToken)).statusCode).toBe(401);
    server.clock.advance(-31 * 24 * 60 * MINUTE_MS);
  });

  it('ends when its account signs out everywhere', async () => {
    const { refreshToken, email } = await aProgram();
    const browser = aBrowser(server.app);
    await browser.signIn(email);
    await browser.send('POST', '/api/auth/revoke-sessions', {});
    expect((await refresh(refreshToken)).statusCode).toBe(401);
  });
});

describe('a program that signs in', () => {
  it('has to show the code of an account that has an authenticator app', async () => {
    const { email } = await aTeacher();
    const browser = aBrowser(server.app);
    await browser.signIn(email);
    const begun = await browser.send('POST', '/api/auth/two-factor/enable', { password: PASSWORD });
    const app = anAuthenticatorApp(begun.json().totpURI);
    await browser.send('POST', '/api/auth/two-factor/verify-totp', {
      code: await app.earlierCode(),
    });

    const credentials = { email, password: PASSWORD };
    expect((await post('/tokens', credentials)).json().code).toBe('access.code-needed');
    const wrong = await post('/tokens', { ...credentials, code: '000000' });
    expect(wrong.json().code).toBe('access.wrong-credentials');
    const right = await post('/tokens', { ...credentials, code: app.code(0) });
    expect(right.statusCode).toBe(201);
    expect(await groupsWith(right.json().accessToken)).toBe(200);
    expect((await post('/tokens', { ...credentials, code: app.code(0) })).statusCode).toBe(401);
    const recovery = await post('/tokens', { ...credentials, code: begun.json().backupCodes[0] });
    expect(recovery.statusCode).toBe(201);
  });

  it('is locked out like a browser', async () => {
    const { email } = await aTeacher();
    const statuses: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      statuses.push((await post('/tokens', { email, password: 'wrong' })).statusCode);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    server.clock.advance(31_000);
  });

  it('gets no token for an organization its account is no member of', async () => {
    const { email } = await aTeacher();
    const organizationId = await anOrganization(server.database, 'Foreign');
    const reply = await post('/tokens', { email, password: PASSWORD, organizationId });
    expect(reply.statusCode).toBe(403);
  });
});

describe('an API key', () => {
  async function aKey(fields: Partial<typeof apiKey.$inferInsert> = {}) {
    const organizationId = await anOrganization(server.database);
    const key = `mien_${newToken()}`;
    await server.database.system.insert(apiKey).values({
      id: newId(),
      organizationId,
      name: 'A key',
      prefix: key.slice(0, 11),
      keyHash: hashToken(key),
      scopes: ['groups:read'],
      createdBy: newId(),
      ...fields,
    });
    return key;
  }

  it('opens what its scopes name and notes its use', async () => {
    const key = await aKey();
    expect(await groupsWith(key)).toBe(200);
    const models = await server.app.inject({
      url: '/api/v1/models',
      headers: { authorization: `Bearer ${key}` },
    });
    expect(models.statusCode).toBe(403);
    const [row] = await server.database.system
      .select()
      .from(apiKey)
      .where(eq(apiKey.keyHash, hashToken(key)));
    expect(row?.lastUsedAt).toBeInstanceOf(Date);
  });

  it.each([
    { what: 'expired', fields: () => ({ expiresAt: new Date(Date.now() - 1000) }) },
    { what: 'revoked', fields: () => ({ revokedAt: new Date(Date.now() - 1000) }) },
  ])('that is $what opens nothing', async ({ fields }) => {
    expect(await groupsWith(await aKey(fields()))).toBe(401);
  });

  it('never holds more than services may, whatever its row says', async () => {
    const key = await aKey({ scopes: ['members:write', 'organization:delete'] });
    expect(await groupsWith(key)).toBe(403);
  });

  it('is no account', async () => {
    const key = await aKey();
    const reply = await server.app.inject({
      url: '/api/v1/session',
      headers: { authorization: `Bearer ${key}` },
    });
    expect(reply.statusCode).toBe(403);
  });
});

async function signerOf({ database, secret }: AccessServer) {
  const { kid, key } = await createSigningKeys({ database, clock: server.clock, secret }).toSign();
  return (claims: object, header: object) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid, ...header }).sign(key);
}
