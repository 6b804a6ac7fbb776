import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { account, credential } from '../../platform/database/schema/index.js';
import { type AccessServer, aBrowser, anAccessServer, anAccount, PASSWORD } from './testing/access-server.js';

const signUp = (server: AccessServer, email: string, more: object = {}) =>
  aBrowser(server.app).send('POST', '/api/auth/sign-up/email', {
    name: 'Grace',
    email,
    password: PASSWORD,
    ...more,
  });
const anAddress = () => `grace-${newId().slice(-8)}@example.test`;
/** The way of a link into a browser, as a path of our server. */
const pathOf = (link: string | undefined): string => {
  const { pathname, search } = new URL(link ?? '');
  return pathname + search;
};

describe('where mails are sent', () => {
  let server: AccessServer;
  beforeAll(async () => {
    server = await anAccessServer({ mail: true });
  });
  afterAll(() => server.close());

  it('an address is proven before its account can be used', async () => {
    const email = anAddress();
    expect((await signUp(server, email)).statusCode).toBe(200);
    const browser = aBrowser(server.app);
    const early = await browser.signIn(email);
    expect([early.statusCode, early.json().code]).toEqual([403, 'auth.email-not-verified']);
    const [mail] = server.mails.filter(({ to }) => to === email);
    expect(mail?.kind).toBe('verify-address');
    await browser.get(pathOf(mail?.values.link));
    expect((await browser.signIn(email)).statusCode).toBe(200);
    expect((await browser.session()).json().account.emailVerified).toBe(true);
  });

  it('signing up again tells the owner and not who tries', async () => {
    const { email } = await anAccount(server);
    const [taken, free] = [await signUp(server, email), await signUp(server, anAddress())];
    expect(taken.statusCode).toBe(free.statusCode);
    expect(Object.keys(taken.json()).sort()).toEqual(Object.keys(free.json()).sort());
    expect(server.mails.filter(({ to }) => to === email)).toMatchObject([{ kind: 'sign-up-again' }]);
  });

  it('a forgotten password is replaced once, which ends sessions and lock-out', async () => {
    const { email } = await anAccount(server);
    const [signedIn, owner] = [aBrowser(server.app), aBrowser(server.app, '192.0.2.7')];
    await signedIn.signIn(email);
    for (let time = 0; time < 6; time += 1) await owner.signIn(email, 'forgotten forgotten');
    await owner.send('POST', '/api/auth/request-password-reset', { email });
    const mail = server.mails.findLast(({ to }) => to === email);
    const token = new URL(mail?.values.link ?? '').searchParams.get('token');
    const newPassword = 'another battery staple';
    const change = { token, newPassword };
    expect((await owner.send('POST', '/api/auth/reset-password', change)).statusCode).toBe(200);
    expect((await owner.send('POST', '/api/auth/reset-password', change)).statusCode).toBe(400);
    expect((await signedIn.session()).statusCode).toBe(401);
    expect((await owner.signIn(email, newPassword)).statusCode).toBe(200);
  });

  it('asking for a reset answers alike for an address without an account', async () => {
    const { email } = await anAccount(server);
    const ask = async (address: string) =>
      (await aBrowser(server.app).send('POST', '/api/auth/request-password-reset', { email: address })).body;
    expect(await ask('nobody@example.test')).toBe(await ask(email));
  });
});

describe('where sign-up is closed', () => {
  let server: AccessServer;
  beforeAll(async () => {
    server = await anAccessServer({
      allowSignUp: false,
      isInvited: async (token, email) => token === 'invited' && email.startsWith('grace'),
    });
  });
  afterAll(() => server.close());

  it('strangers are turned away', async () => {
    const reply = await signUp(server, anAddress());
    expect([reply.statusCode, reply.json().code]).toEqual([403, 'auth.sign-up-closed']);
    const made = await server.database.system.select().from(account);
    expect(made).toEqual([]);
  });

  it('those invited may come in, at the invited address only', async () => {
    expect((await signUp(server, anAddress(), { invitationToken: 'invited' })).statusCode).toBe(200);
    const other = await signUp(server, 'else@example.test', { invitationToken: 'invited' });
    expect(other.statusCode).toBe(403);
  });
});

describe('a password', () => {
  let server: AccessServer;
  beforeAll(async () => {
    server = await anAccessServer();
  });
  afterAll(() => server.close());

  it('is stored as Argon2id', async () => {
    const { id } = await anAccount(server);
    const [row] = await server.database.system
      .select({ password: credential.password })
      .from(credential)
      .where(eq(credential.userId, id));
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it.each([
    { password: 'eleven char', code: 'auth.password-too-short' },
    { password: 'x'.repeat(257), code: 'auth.password-too-long' },
  ])('of $password.length characters is refused', async ({ password, code }) => {
    const reply = await signUp(server, anAddress(), { password });
    expect([reply.statusCode, reply.json().code]).toEqual([400, code]);
  });

  it('typed with other code points for the same letters is the same', async () => {
    const email = anAddress();
    await signUp(server, email, { password: 'Stra\u00dfe \u00fcber Wasser' });
    expect((await aBrowser(server.app).signIn(email, 'Stra\u00dfe u\u0308ber Wasser')).statusCode).toBe(200);
  });
});
