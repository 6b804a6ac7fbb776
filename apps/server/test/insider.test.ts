import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, membership } from '../src/platform/database/schema/index.js';
import { anOrganization, aPerson } from '../src/testing/factories.js';
import { type Caller, PASSWORD, startTestServer, type TestServer } from '../src/testing/running-server.js';

let server: TestServer;
let organizationId: string;
let personId: string;
let owner: Caller;

beforeAll(async () => {
  server = await startTestServer();
  organizationId = await anOrganization(server.database);
  personId = await aPerson(server.database, organizationId, 'Wilhelmina Nameworthy');
  owner = await server.signUpAs(organizationId, 'owner');
}, 120_000);
afterAll(() => server.close());

const ask = (path: string, { headers }: Pick<Caller, 'headers'>, method = 'GET', body?: object) =>
  fetch(`${server.address}${path}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json', origin: server.address } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

async function memberOf({ accountId }: Caller): Promise<string> {
  const rows = await server.database.system
    .select({ id: membership.id })
    .from(membership)
    .where(eq(membership.accountId, accountId));
  return rows[0]?.id ?? '';
}

describe('a session that is open', () => {
  it('loses what a lower role may not do with the next request', async () => {
    const admin = await server.signUpAs(organizationId, 'admin');
    expect((await ask('/api/v1/api-keys', admin)).status).toBe(200);
    const path = `/api/v1/members/${await memberOf(admin)}`;
    expect((await ask(path, owner, 'PATCH', { role: 'student' })).status).toBe(200);
    expect((await ask('/api/v1/api-keys', admin)).status).toBe(403);
    expect((await ask(`/api/v1/people/${personId}`, admin)).status).toBe(403);
  });

  it('opens nothing once its member is removed, by cookie or by token', async () => {
    const teacher = await server.signUpAs(organizationId, 'teacher');
    const credentials = { email: teacher.email, password: PASSWORD };
    const pair = (await (await ask('/api/v1/tokens', { headers: {} }, 'POST', credentials)).json()) as {
      accessToken: string;
      refreshToken: string;
    };
    const program = { headers: { authorization: `Bearer ${pair.accessToken}` } };
    expect((await ask('/api/v1/people', program)).status).toBe(200);
    await ask(`/api/v1/members/${await memberOf(teacher)}`, owner, 'DELETE');
    expect((await ask('/api/v1/people', teacher)).status).toBe(403);
    expect((await ask('/api/v1/people', program)).status).toBe(403);
    const { refreshToken } = pair;
    const next = await ask('/api/v1/tokens/refresh', { headers: {} }, 'POST', { refreshToken });
    const { accessToken } = (await next.json()) as { accessToken: string };
    const renewed = { headers: { authorization: `Bearer ${accessToken}` } };
    expect((await ask('/api/v1/people', renewed)).status).toBe(403);
  });

  it('cannot make its account somebody else by its own change of data', async () => {
    const student = await server.signUpAs(organizationId, 'student');
    const path = '/api/auth/update-user';
    for (const more of [{ emailVerified: true }, { twoFactorEnabled: true }, { id: owner.accountId }]) {
      await ask(path, student, 'POST', { name: 'Student', ...more });
    }
    const [row] = await server.database.system
      .select()
      .from(account)
      .where(eq(account.id, student.accountId));
    expect(row).toMatchObject({ emailVerified: false, twoFactorEnabled: false });
  });
});

describe('what the server says', () => {
  it('is kept by no cache where it is about people', async () => {
    for (const path of [
      `/api/v1/people/${personId}`,
      '/api/v1/session',
      '/api/v1/people',
      '/api/auth/get-session',
    ]) {
      expect((await ask(path, owner)).headers.get('cache-control'), path).toContain('no-store');
    }
    const refused = await ask('/api/v1/people', { headers: {} });
    expect(refused.headers.get('cache-control')).toContain('no-store');
  });

  it('lets no other web site read it', async () => {
    const reply = await ask('/api/v1/people', {
      headers: { ...owner.headers, origin: 'https://evil.example' },
    });
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('to monitors is about nobody', async () => {
    for (const path of ['/health', '/ready', '/metrics']) {
      const answer = await (await ask(path, { headers: {} })).text();
      for (const secret of ['Wilhelmina', organizationId, personId, owner.email, server.dataFolder]) {
        expect(answer, path).not.toContain(secret);
      }
    }
  });

  it('gives metrics to this machine only, whatever a proxy that is not ours claims', async () => {
    const forged = await ask('/metrics', { headers: { 'x-forwarded-for': '203.0.113.1' } });
    expect(forged.status).toBe(200);
    const remote = await startTestServer({ MIEN_TRUST_PROXY: '127.0.0.1' });
    try {
      const reply = await fetch(`${remote.address}/metrics`, {
        headers: { 'x-forwarded-for': '203.0.113.1' },
      });
      expect(reply.status).toBe(403);
    } finally {
      await remote.close();
    }
  });

  it('names its own address in links, whatever host a request claims', async () => {
    const forged = {
      headers: { ...owner.headers, 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    };
    const invited = await ask('/api/v1/invitations', forged, 'POST', {
      email: 'new@example.test',
      role: 'teacher',
    });
    expect(invited.status).toBe(201);
    const { link } = (await invited.json()) as { link: string };
    expect(new URL(link).origin).toBe(server.address);
  });
});

it('the log of all this names nobody and holds no secret', async () => {
  await ask('/api/auth/sign-in/email', { headers: {} }, 'POST', {
    email: owner.email,
    password: 'a wrong password',
  });
  await ask(`/api/v1/people?search=Wilhelmina`, owner);
  await ask('/api/v1/people', { headers: { authorization: 'Bearer mien_stolenkey' } });
  await ask('/api/auth/reset-password/some-token-of-a-mail?callbackURL=/x', { headers: {} });
  const log = server.logged();
  expect(log).toContain('"level":"info"');
  const { cookie = '', 'x-csrf-token': csrf = '' } = owner.headers;
  const secrets = [
    'Wilhelmina',
    'Nameworthy',
    owner.email,
    owner.accountId,
    personId,
    cookie.split('=')[1] ?? cookie,
    csrf,
    PASSWORD,
    'a wrong password',
    'stolenkey',
    'some-token',
    '@example.test',
  ];
  expect(secrets.filter((secret) => secret === '' || log.includes(secret))).toEqual([]);
});
