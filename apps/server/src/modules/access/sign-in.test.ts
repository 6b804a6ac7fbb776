import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { auditLog, membership, organization, session } from '../../platform/database/schema/index.js';
import { anOrganization } from '../../testing/factories.js';
import { type AccessServer, aBrowser, anAccessServer, anAccount, PASSWORD } from './testing/access-server.js';

const SESSION_COOKIE = 'mien.session_token';
const HOUR_MS = 3_600_000;

let server: AccessServer;
beforeAll(async () => {
  server = await anAccessServer();
});
afterAll(() => server.close());

async function aMember(role = 'student', name = 'Ada') {
  const account = await anAccount(server, name);
  const organizationId = await anOrganization(server.database);
  await server.database.system
    .insert(membership)
    .values({ id: newId(), organizationId, accountId: account.id, role });
  return { ...account, organizationId };
}

describe('signing in', () => {
  it('makes a session that says who and where', async () => {
    const { email, organizationId } = await aMember();
    const browser = aBrowser(server.app);
    await browser.signIn(email);
    const body = (await browser.session()).json();
    expect(body).toMatchObject({ account: { email }, membership: { organizationId, role: 'student' } });
    expect(body.permissions).toContain('self:read');
  });

  it('is told to pages without an error for strangers', async () => {
    const { email } = await aMember();
    const browser = aBrowser(server.app);
    expect((await browser.get('/api/v1/sign-in-state')).json()).toEqual({ isSignedIn: false });
    await browser.signIn(email);
    expect((await browser.get('/api/v1/sign-in-state')).json()).toEqual({ isSignedIn: true });
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await anAccount(server);
    const answers = await Promise.all([
      aBrowser(server.app, '198.51.100.9').signIn(email, 'wrong wrong wrong'),
      aBrowser(server.app, '198.51.100.8').signIn('nobody@example.test'),
    ]);
    const [wrong, unknown] = answers.map((reply) => {
      const { requestId, ...body } = reply.json();
      return body;
    });
    expect(unknown).toEqual(wrong);
    expect(wrong).toMatchObject({ status: 401, code: 'auth.invalid-email-or-password' });
    expect(wrong.message).toBe(wrong.title);
    expect(answers[0]?.headers['content-type']).toContain('application/problem+json');
  });

  it('gives a new session id, whatever the browser brought along', async () => {
    const { email } = await anAccount(server);
    const [attacker, victim] = [aBrowser(server.app), aBrowser(server.app)];
    await attacker.signIn(email);
    const planted = attacker.cookies.get(SESSION_COOKIE) ?? '';
    victim.cookies.set(SESSION_COOKIE, planted);
    await victim.signIn(email);
    expect(victim.cookies.get(SESSION_COOKIE)).not.toBe(planted);
    const made = victim.cookies.get(SESSION_COOKIE) ?? '';
    const forged = aBrowser(server.app);
    forged.cookies.set(SESSION_COOKIE, made.replace(/\.[^.]*$/, '.AAAA'));
    expect((await forged.session()).statusCode).toBe(401);
  });

  it("is written to the audit log of the account's organization", async () => {
    const { id, email, organizationId } = await aMember();
    await aBrowser(server.app).signIn(email);
    const entries = await server.database.system
      .select()
      .from(auditLog)
      .where(eq(auditLog.organizationId, organizationId));
    expect(entries).toMatchObject([
      { action: 'account.sign-in', userId: id, ip: '198.51.100.1', metadata: { how: 'password' } },
    ]);
  });

  it('from another web site is refused', async () => {
    const { email } = await anAccount(server);
    const reply = await aBrowser(server.app).send(
      'POST',
      '/api/auth/sign-in/email',
      { email, password: PASSWORD },
      { origin: 'https://evil.example' },
    );
    expect(reply.statusCode).toBe(403);
  });
});

describe('a session cookie', () => {
  it('is out of reach of scripts and other sites', async () => {
    const { email } = await anAccount(server);
    const reply = await aBrowser(server.app).signIn(email);
    for (const cookie of reply.cookies) {
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
      expect(cookie.domain).toBeUndefined();
    }
  });

  it('is bound to the host and to TLS behind TLS', async () => {
    const secure = await anAccessServer({ publicUrl: 'https://mien.test' });
    const { email } = await anAccount(secure);
    const reply = await secure.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email, password: PASSWORD },
    });
    expect(reply.cookies.map(({ name, secure: tls }) => [name, tls])).toEqual(
      expect.arrayContaining([
        ['__Host-mien.session_token', true],
        ['__Host-mien.device', true],
      ]),
    );
    await secure.close();
  });
});

describe('a session', () => {
  it('ends at once when another browser revokes it', async () => {
    const { email } = await anAccount(server);
    const [one, other] = [aBrowser(server.app), aBrowser(server.app)];
    await one.signIn(email);
    await other.signIn(email);
    expect((await one.session()).statusCode).toBe(200);
    await other.send('POST', '/api/auth/revoke-other-sessions', {});
    expect((await one.session()).statusCode).toBe(401);
    expect((await other.session()).statusCode).toBe(200);
  });

  it('ends everywhere with all its cookies', async () => {
    const { email } = await anAccount(server);
    const [one, other] = [aBrowser(server.app), aBrowser(server.app)];
    await one.signIn(email);
    await other.signIn(email);
    await other.send('POST', '/api/auth/revoke-sessions', {});
    const answers = await Promise.all([one.session(), other.session()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401]);
  });

  it('ends when it is not used for the time its organization sets', async () => {
    const { email, organizationId } = await aMember();
    await server.database.system
      .update(organization)
      .set({ settings: { ...(await settingsOf(organizationId)), sessionIdleMinutes: 5 } })
      .where(eq(organization.id, organizationId));
    const browser = aBrowser(server.app);
    await browser.signIn(email);
    server.clock.advance(4 * 60_000);
    expect((await browser.session()).statusCode).toBe(200);
    server.clock.advance(4 * 60_000);
    expect((await browser.session()).statusCode).toBe(200);
    server.clock.advance(6 * 60_000);
    expect((await browser.get('/api/auth/get-session')).body).toBe('null');
    expect((await browser.session()).statusCode).toBe(401);
    server.clock.advance(-14 * 60_000);
  });

  it('ends after the time its organization sets, however busy', async () => {
    const { id, email } = await aMember();
    const browser = aBrowser(server.app);
    await browser.signIn(email);
    for (let half = 0; half < 24; half += 1) {
      expect((await browser.session()).statusCode).toBe(200);
      server.clock.advance(HOUR_MS / 2);
    }
    expect((await browser.session()).statusCode).toBe(401);
    const left = await server.database.system.select().from(session).where(eq(session.userId, id));
    expect(left).toEqual([]);
    server.clock.advance(-12 * HOUR_MS);
  });

  it('gets a new id when its account works in another organization', async () => {
    const { id, email, organizationId } = await aMember();
    const second = await anOrganization(server.database, 'Second');
    await server.database.system
      .insert(membership)
      .values({ id: newId(), organizationId: second, accountId: id, role: 'teacher' });
    const browser = aBrowser(server.app);
    await browser.signIn(email);
    expect((await browser.session()).json().membership.organizationId).toBe(organizationId);
    const old = browser.cookies.get(SESSION_COOKIE) ?? '';
    const moved = await browser.send('PUT', '/api/v1/session/organization', { organizationId: second });
    expect(moved.json()).toMatchObject({ membership: { organizationId: second, role: 'teacher' } });
    expect(browser.cookies.get(SESSION_COOKIE)).not.toBe(old);
    expect((await browser.session()).json().membership.organizationId).toBe(second);
    const thief = aBrowser(server.app);
    thief.cookies.set(SESSION_COOKIE, old);
    expect((await thief.session()).statusCode).toBe(401);
  });

  it('does not move to an organization the account is no member of', async () => {
    const { email } = await aMember();
    const foreign = await anOrganization(server.database, 'Foreign');
    const browser = aBrowser(server.app);
    await browser.signIn(email);
    await browser.session();
    const reply = await browser.send('PUT', '/api/v1/session/organization', { organizationId: foreign });
    expect(reply.json().code).toBe('organization.not-found');
  });
});

describe('a change by cookie', () => {
  const change = { organizationId: newId() };

  it.each([
    { sent: 'no token', headers: { 'x-csrf-token': '' } },
    { sent: 'a made-up token', headers: { 'x-csrf-token': 'x'.repeat(43) } },
  ])('with $sent is refused', async ({ headers }) => {
    const { email } = await aMember();
    const browser = aBrowser(server.app);
    await browser.signIn(email);
    await browser.session();
    const reply = await browser.send('PUT', '/api/v1/session/organization', change, headers);
    expect([reply.statusCode, reply.json().code]).toEqual([403, 'access.csrf-token']);
  });

  it('with the token of another session is refused', async () => {
    const { email } = await aMember();
    const [one, other] = [aBrowser(server.app), aBrowser(server.app)];
    await one.signIn(email);
    await other.signIn(email);
    const { csrfToken } = (await other.session()).json();
    await one.session();
    const reply = await one.send('PUT', '/api/v1/session/organization', change, {
      'x-csrf-token': csrfToken,
    });
    expect(reply.json().code).toBe('access.csrf-token');
  });
});

const settingsOf = async (organizationId: string) => {
  const [row] = await server.database.system
    .select({ settings: organization.settings })
    .from(organization)
    .where(eq(organization.id, organizationId));
  return row!.settings;
};
