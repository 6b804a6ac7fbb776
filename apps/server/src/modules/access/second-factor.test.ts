import { routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { account, membership, passkey, session } from '../../platform/database/schema/index.js';
import { handleRoute } from '../../platform/http/handle-route.js';
import { anOrganization } from '../../testing/factories.js';
import { type AccessServer, aBrowser, anAccessServer, anAccount, PASSWORD } from './testing/access-server.js';
import { anAuthenticatorApp } from './testing/authenticator-app.js';

let server: AccessServer;
beforeAll(async () => {
  server = await anAccessServer({
    handlers: () => [handleRoute(routes.listGroups, async () => ({ items: [] }))],
  });
});
afterAll(() => server.close());

async function anAdmin(role = 'admin') {
  const { id, email } = await anAccount(server);
  const organizationId = await anOrganization(server.database);
  await server.database.system
    .insert(membership)
    .values({ id: newId(), organizationId, accountId: id, role });
  const browser = aBrowser(server.app);
  await browser.signIn(email);
  return { id, email, browser };
}

/** Set an authenticator app up, with the code of half a minute ago. */
async function withApp(role?: string) {
  const admin = await anAdmin(role);
  const { browser } = admin;
  const begun = await browser.send('POST', '/api/auth/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = begun.json() as { totpURI: string; backupCodes: string[] };
  const app = anAuthenticatorApp(totpURI);
  const done = await browser.send('POST', '/api/auth/two-factor/verify-totp', {
    code: await app.earlierCode(),
  });
  expect(done.statusCode).toBe(200);
  return { ...admin, app, backupCodes };
}

const groups = '/api/v1/groups';

describe('an administrator without a second factor', () => {
  it('reaches account routes and nothing else', async () => {
    const { browser } = await anAdmin();
    const session = await browser.session();
    expect(session.json()).toMatchObject({ mustAddSecondFactor: true, permissions: [] });
    const refused = await browser.get(groups);
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'access.second-factor-needed']);
  });

  it('reaches the rest in the same session once the app is set up', async () => {
    const { browser } = await withApp();
    expect((await browser.session()).json()).toMatchObject({ mustAddSecondFactor: false });
    expect((await browser.get(groups)).statusCode).toBe(200);
  });

  it('is refused again after taking the second factor away', async () => {
    const { browser } = await withApp();
    await browser.send('POST', '/api/auth/two-factor/disable', { password: PASSWORD });
    expect((await browser.get(groups)).json().code).toBe('access.second-factor-needed');
  });
});

describe('an account with an authenticator app', () => {
  it('gets no session for the password alone', async () => {
    const { email } = await withApp();
    const browser = aBrowser(server.app);
    const reply = await browser.signIn(email);
    expect(reply.json()).toMatchObject({ twoFactorRedirect: true });
    expect((await browser.session()).statusCode).toBe(401);
  });

  it('gets one for password and code, and each code works once', async () => {
    const { email, app } = await withApp();
    const [first, second] = [aBrowser(server.app), aBrowser(server.app)];
    await first.signIn(email);
    const code = app.code(0);
    expect((await first.send('POST', '/api/auth/two-factor/verify-totp', { code })).statusCode).toBe(200);
    expect((await first.get(groups)).statusCode).toBe(200);
    await second.signIn(email);
    const replayed = await second.send('POST', '/api/auth/two-factor/verify-totp', { code });
    expect([replayed.statusCode, replayed.json().code]).toEqual([401, 'auth.invalid-code']);
    expect((await second.session()).statusCode).toBe(401);
  });

  it('gives one session at most for two uses of a code at once', async () => {
    const { email, app } = await withApp();
    const browsers = [aBrowser(server.app), aBrowser(server.app)];
    for (const browser of browsers) await browser.signIn(email);
    const code = app.code(0);
    const answers = await Promise.all(
      browsers.map((browser) => browser.send('POST', '/api/auth/two-factor/verify-totp', { code })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  });

  it('gets in by a recovery code once', async () => {
    const { email, backupCodes } = await withApp();
    const [first, second] = [aBrowser(server.app), aBrowser(server.app)];
    const path = '/api/auth/two-factor/verify-backup-code';
    await first.signIn(email);
    expect((await first.send('POST', path, { code: backupCodes[0] })).statusCode).toBe(200);
    await second.signIn(email);
    expect((await second.send('POST', path, { code: backupCodes[0] })).statusCode).toBe(401);
    expect((await second.send('POST', path, { code: backupCodes[1] })).statusCode).toBe(200);
  });

  it('is locked for codes after five wrong ones, whatever the challenge', async () => {
    const { email, app } = await withApp();
    const path = '/api/auth/two-factor/verify-totp';
    const guesser = aBrowser(server.app, '203.0.113.5');
    for (let guess = 0; guess < 5; guess += 1) {
      await guesser.signIn(email);
      const reply = await guesser.send('POST', path, { code: `00000${guess}` });
      expect(reply.statusCode).toBe(401);
    }
    await guesser.signIn(email);
    const locked = await guesser.send('POST', path, { code: app.code(1) });
    expect([locked.statusCode, locked.json().code]).toEqual([429, 'auth.locked-out']);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThanOrEqual(25);
    // the owner elsewhere is not
    const owner = aBrowser(server.app);
    await owner.signIn(email);
    expect((await owner.send('POST', path, { code: app.code(0) })).statusCode).toBe(200);
  });

  it('is not complete by another way in until a code is shown', async () => {
    const { id, browser, app } = await withApp('student');
    await server.database.system.update(session).set({ secondFactor: false }).where(eq(session.userId, id));
    expect((await browser.session()).json().mustAddSecondFactor).toBe(true);
    await browser.send('POST', '/api/auth/two-factor/verify-totp', { code: app.code(0) });
    expect((await browser.session()).json().mustAddSecondFactor).toBe(false);
  });
});

describe('a password alone', () => {
  it('cannot add an authenticator app beside a passkey', async () => {
    const { id, browser } = await anAdmin();
    await server.database.system.insert(passkey).values({
      id: newId(),
      userId: id,
      publicKey: 'x',
      credentialID: newId(),
      counter: 0,
      deviceType: 'singleDevice',
      backedUp: false,
    });
    const reply = await browser.send('POST', '/api/auth/two-factor/enable', { password: PASSWORD });
    expect([reply.statusCode, reply.json().code]).toEqual([403, 'auth.second-factor-needed']);
    const [row] = await server.database.system.select().from(account).where(eq(account.id, id));
    expect(row?.twoFactorEnabled).toBe(false);
  });
});
