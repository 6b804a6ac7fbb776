import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { account, credential } from '../../platform/database/schema/index.js';
import { Secret } from '../../platform/settings/secret.js';
import { type AccessServer, aBrowser, anAccessServer, anAccount } from './testing/access-server.js';
import { aTestIssuer, CLIENT, type Claims } from './testing/test-issuer.js';

let issuer: Awaited<ReturnType<typeof aTestIssuer>>;
let open: AccessServer;
let closed: AccessServer;

beforeAll(async () => {
  issuer = await aTestIssuer();
  const provider = {
    id: 'school',
    name: 'School',
    issuer: issuer.url,
    clientId: CLIENT.id,
    clientSecret: new Secret(CLIENT.secret),
    scopes: ['openid', 'email', 'profile'],
  };
  open = await anAccessServer({ identityProviders: [provider] });
  closed = await anAccessServer({ identityProviders: [provider], allowSignUp: false });
});
afterAll(async () => {
  await open.close();
  await closed.close();
  await issuer.close();
});

type Browser = ReturnType<typeof aBrowser>;

const somebody = (claims: Partial<Claims> = {}): Claims => ({
  sub: newId(),
  email: `${newId()}@school.example`,
  email_verified: true,
  name: 'Ada',
  ...claims,
});

const begin = async (browser: Browser): Promise<string> => {
  const reply = await browser.send('POST', '/api/auth/sign-in/social', {
    provider: 'school',
    callbackURL: '/dashboard',
    errorCallbackURL: '/sign-in',
  });
  return (reply.json() as { url: string }).url;
};

const comeBack = async (browser: Browser, { code, state }: { code: string; state: string }) => {
  const reply = await browser.get(`/api/auth/callback/school?${new URLSearchParams({ code, state })}`);
  expect(reply.statusCode).toBe(302);
  return new URL(reply.headers.location ?? '', 'http://localhost:4200');
};

/** Sign in at the provider and come back. @returns the browser and the page it lands on. */
async function signIn(server: AccessServer, claims: Claims) {
  const browser = aBrowser(server.app);
  const page = await comeBack(browser, issuer.signIn(await begin(browser), claims));
  return { browser, page, session: await browser.session() };
}

const accountsOf = ({ database }: AccessServer, email = '') =>
  database.system.select().from(account).where(eq(account.email, email));
const providersOf = async ({ database }: AccessServer, accountId: string) =>
  (await database.system.select().from(credential).where(eq(credential.userId, accountId)))
    .map(({ providerId }) => providerId)
    .sort();

describe('signing in through an identity provider', () => {
  it('makes an account where sign-up is open, and finds it the next time', async () => {
    const ada = somebody();
    const first = await signIn(open, ada);
    expect(first.page.pathname).toBe('/dashboard');
    expect(first.session.json().account).toMatchObject({ email: ada.email, emailVerified: true });
    const second = await signIn(open, { ...ada, email: `renamed-${ada.email}` });
    expect(second.session.json().account.id).toBe(first.session.json().account.id);
  });

  it('keeps the tokens of the provider sealed', async () => {
    const ada = somebody();
    const { session } = await signIn(open, ada);
    const { id } = session.json().account;
    const [row] = await open.database.system.select().from(credential).where(eq(credential.userId, id));
    expect(row?.accessToken).toBeTruthy();
    // an access token of the test issuer is a UUID
    expect(row?.accessToken).not.toMatch(/^[0-9a-f-]{36}$/);
  });

  it('opens an account of the same address when both sides have proven it', async () => {
    const { id, email } = await anAccount(open);
    const { session } = await signIn(open, somebody({ email }));
    expect(session.json().account.id).toBe(id);
    expect(await providersOf(open, id)).toEqual(['credential', 'school']);
  });

  it('opens none for an address that the provider has not proven', async () => {
    const { id, email } = await anAccount(open);
    const { page, session } = await signIn(open, somebody({ email, email_verified: false }));
    expect([page.pathname, page.searchParams.get('error')]).toEqual(['/sign-in', 'account_not_linked']);
    expect(session.statusCode).toBe(401);
    expect(await providersOf(open, id)).toEqual(['credential']);
  });

  it('opens none that somebody made beforehand with an address they have not proven', async () => {
    const { id, email } = await anAccount(open);
    await open.database.system.update(account).set({ emailVerified: false }).where(eq(account.id, id));
    const { session } = await signIn(open, somebody({ email }));
    expect(session.statusCode).toBe(401);
    expect(await providersOf(open, id)).toEqual(['credential']);
  });
});

describe('where sign-up is closed', () => {
  it('a stranger whom the provider knows stays out', async () => {
    const stranger = somebody();
    const { page, session } = await signIn(closed, stranger);
    expect([page.pathname, page.searchParams.get('error')]).toEqual(['/sign-in', 'signup_disabled']);
    expect(session.statusCode).toBe(401);
    expect(await accountsOf(closed, stranger.email)).toEqual([]);
  });

  it('asking to sign up does not help', async () => {
    const stranger = somebody();
    const browser = aBrowser(closed.app);
    const reply = await browser.send('POST', '/api/auth/sign-in/social', {
      provider: 'school',
      callbackURL: '/dashboard',
      requestSignUp: true,
    });
    await comeBack(browser, issuer.signIn(reply.json().url, stranger));
    expect(await accountsOf(closed, stranger.email)).toEqual([]);
  });

  it('who has an account comes in', async () => {
    const { id, email } = await anAccount(closed);
    const { session } = await signIn(closed, somebody({ email }));
    expect(session.json().account.id).toBe(id);
  });
});

describe('an answer of the provider', () => {
  async function refused(claims: Claims) {
    const { session, page } = await signIn(open, claims);
    expect(session.statusCode).toBe(401);
    expect(page.searchParams.get('error')).toBeTruthy();
    expect(await accountsOf(open, claims.email)).toEqual([]);
  }

  it.each([
    ['nonce', { nonce: 'of another sign-in' }],
    ['audience', { aud: 'another-client' }],
    ['issuer', { iss: 'https://elsewhere.example' }],
    ['time', { exp: 1_000_000_000 }],
  ])('with a wrong %s is refused', (_what, wrong) => refused(somebody(wrong)));

  it('signed by another key is refused', async () => {
    issuer.useStrangeKey(true);
    await refused(somebody()).finally(() => issuer.useStrangeKey(false));
  });

  it('with a state nobody asked with is refused', async () => {
    const browser = aBrowser(open.app);
    const { code } = issuer.signIn(await begin(browser), somebody());
    const page = await comeBack(browser, { code, state: 'made-up' });
    expect(page.origin + page.pathname).toBe('http://localhost:4200/sign-in');
    expect((await browser.session()).statusCode).toBe(401);
  });

  it('brought to another browser than it was asked for by is refused', async () => {
    const attacker = aBrowser(open.app);
    const answer = issuer.signIn(await begin(attacker), somebody());
    const victim = aBrowser(open.app, '203.0.113.7');
    await comeBack(victim, answer);
    expect((await victim.session()).statusCode).toBe(401);
  });

  it('works once', async () => {
    const browser = aBrowser(open.app);
    const answer = issuer.signIn(await begin(browser), somebody());
    const cookies = new Map(browser.cookies);
    await comeBack(browser, answer);
    const thief = aBrowser(open.app);
    for (const [name, value] of cookies) thief.cookies.set(name, value);
    await comeBack(thief, answer);
    expect((await thief.session()).statusCode).toBe(401);
  });

  it('shown by itself, without the way there, is refused', async () => {
    const reply = await aBrowser(open.app).send('POST', '/api/auth/sign-in/social', {
      provider: 'school',
      idToken: { token: 'a.b.c', nonce: 'mine' },
    });
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'auth.id-token-not-supported']);
  });
});

describe('where to go after signing in', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'http://localhost:4200.evil.example/',
    'http://localhost:4200@evil.example/',
  ])('%s is refused', async (callbackURL) => {
    const browser = aBrowser(open.app);
    for (const wrong of [
      { callbackURL },
      { errorCallbackURL: callbackURL },
      { newUserCallbackURL: callbackURL },
    ]) {
      const reply = await browser.send('POST', '/api/auth/sign-in/social', { provider: 'school', ...wrong });
      expect(reply.statusCode, JSON.stringify(wrong)).toBe(403);
    }
  });
});
