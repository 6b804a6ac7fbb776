import { routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { membership, passkey } from '../../platform/database/schema/index.js';
import { handleRoute } from '../../platform/http/handle-route.js';
import { anOrganization } from '../../testing/factories.js';
import { type AccessServer, aBrowser, anAccessServer, anAccount } from './testing/access-server.js';
import { type AuthenticatorOptions, aSoftwareAuthenticator } from './testing/software-authenticator.js';

let server: AccessServer;
beforeAll(async () => {
  server = await anAccessServer({
    handlers: () => [handleRoute(routes.listGroups, async () => ({ items: [] }))],
  });
});
afterAll(() => server.close());

type Browser = ReturnType<typeof aBrowser>;
type Authenticator = ReturnType<typeof aSoftwareAuthenticator>;
const GROUPS = '/api/v1/groups';
const AUTH = '/api/auth/passkey';

async function register(browser: Browser, authenticator: Authenticator) {
  const options = await browser.get(`${AUTH}/generate-register-options`);
  if (options.statusCode !== 200) return options;
  const response = authenticator.register(options.json());
  return browser.send('POST', `${AUTH}/verify-registration`, { response, name: 'Laptop' });
}

async function signIn(browser: Browser, authenticator: Authenticator) {
  const options = await browser.get(`${AUTH}/generate-authenticate-options`);
  return browser.send('POST', `${AUTH}/verify-authentication`, {
    response: authenticator.signIn(options.json()),
  });
}

/** An administrator signed in by password. */
async function anAdmin() {
  const { id, email } = await anAccount(server);
  const organizationId = await anOrganization(server.database);
  await server.database.system
    .insert(membership)
    .values({ id: newId(), organizationId, accountId: id, role: 'admin' });
  const browser = aBrowser(server.app);
  await browser.signIn(email);
  return { id, email, browser };
}

async function withPasskey(options?: AuthenticatorOptions) {
  const admin = await anAdmin();
  const authenticator = aSoftwareAuthenticator(options);
  return { ...admin, authenticator, registered: await register(admin.browser, authenticator) };
}

const passkeysOf = (accountId: string) =>
  server.database.system.select().from(passkey).where(eq(passkey.userId, accountId));

describe('a passkey', () => {
  it('is the second factor of the session that registers it', async () => {
    const { browser, id, registered } = await withPasskey();
    expect(registered.statusCode).toBe(200);
    expect(await passkeysOf(id)).toHaveLength(1);
    expect((await browser.get(GROUPS)).statusCode).toBe(200);
  });

  it('signs an administrator in without password or code', async () => {
    const { authenticator, id } = await withPasskey();
    const browser = aBrowser(server.app);
    expect((await signIn(browser, authenticator)).statusCode).toBe(200);
    expect((await browser.session()).json()).toMatchObject({
      account: { id, passkeys: 1 },
      mustAddSecondFactor: false,
    });
    expect((await browser.get(GROUPS)).statusCode).toBe(200);
  });

  it('still asks who signs in by password for itself', async () => {
    const { email } = await withPasskey();
    const thief = aBrowser(server.app);
    await thief.signIn(email);
    expect((await thief.get(GROUPS)).json().code).toBe('access.second-factor-needed');
    const added = await register(thief, aSoftwareAuthenticator());
    expect([added.statusCode, added.json().code]).toEqual([403, 'auth.second-factor-needed']);
  });

  it('opens nothing any more once it is removed', async () => {
    const { authenticator, browser, id } = await withPasskey();
    const [row] = await passkeysOf(id);
    const removed = await browser.send('POST', `${AUTH}/delete-passkey`, { id: row?.id });
    expect(removed.statusCode).toBe(200);
    const later = aBrowser(server.app);
    expect((await signIn(later, authenticator)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await later.session()).statusCode).toBe(401);
  });

  it('is removed by its own account only', async () => {
    const { id } = await withPasskey();
    const other = await withPasskey();
    const [row] = await passkeysOf(id);
    const removed = await other.browser.send('POST', `${AUTH}/delete-passkey`, { id: row?.id });
    expect(removed.statusCode).toBeGreaterThanOrEqual(400);
    expect(await passkeysOf(id)).toHaveLength(1);
  });
});

describe('an answer of a passkey', () => {
  async function refused(change: (answer: ReturnType<Authenticator['signIn']>) => object) {
    const { authenticator } = await withPasskey();
    const browser = aBrowser(server.app);
    const options = await browser.get(`${AUTH}/generate-authenticate-options`);
    const response = change(authenticator.signIn(options.json()));
    const reply = await browser.send('POST', `${AUTH}/verify-authentication`, { response });
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect(reply.statusCode).toBeLessThan(500);
    expect((await browser.session()).statusCode).toBe(401);
  }

  it('works once', async () => {
    const { authenticator } = await withPasskey();
    const browser = aBrowser(server.app);
    const options = await browser.get(`${AUTH}/generate-authenticate-options`);
    const challenge = new Map(browser.cookies);
    const body = { response: authenticator.signIn(options.json()) };
    expect((await browser.send('POST', `${AUTH}/verify-authentication`, body)).statusCode).toBe(200);
    const thief = aBrowser(server.app, '203.0.113.9');
    for (const [name, value] of challenge) thief.cookies.set(name, value);
    const replayed = await thief.send('POST', `${AUTH}/verify-authentication`, body);
    expect(replayed.statusCode).toBeGreaterThanOrEqual(400);
    expect((await thief.session()).statusCode).toBe(401);
  });

  it('to another challenge is refused', () =>
    refused((answer) => ({
      ...answer,
      response: aSoftwareAuthenticator().signIn({ challenge: 'b3RoZXI' }).response,
    })));

  it('with the signature of another key is refused', () =>
    refused((answer) => {
      const other = aSoftwareAuthenticator().signIn({ challenge: 'b3RoZXI' });
      return { ...answer, response: { ...answer.response, signature: other.response.signature } };
    }));

  it('given on another web site is refused', async () => {
    const { registered, id } = await withPasskey({ origin: 'http://mien.example' });
    expect(registered.statusCode).toBe(400);
    expect(await passkeysOf(id)).toEqual([]);
  });

  it('for another relying party is refused', async () => {
    const { registered, id } = await withPasskey({ relyingParty: 'mien.example' });
    expect(registered.statusCode).toBe(400);
    expect(await passkeysOf(id)).toEqual([]);
  });

  it('that did not check its holder does not count as two factors', async () => {
    const { registered, id, browser } = await withPasskey({ verifiesUser: false });
    expect([registered.statusCode, registered.json().code]).toEqual([401, 'auth.user-verification-needed']);
    expect(await passkeysOf(id)).toEqual([]);
    expect((await browser.get(GROUPS)).json().code).toBe('access.second-factor-needed');
  });
});
