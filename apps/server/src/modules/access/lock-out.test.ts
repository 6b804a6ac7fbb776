import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { alert, auditLog, membership } from '../../platform/database/schema/index.js';
import { anOrganization } from '../../testing/factories.js';
import { type AccessServer, aBrowser, anAccessServer, anAccount } from './testing/access-server.js';

let server: AccessServer;
beforeAll(async () => {
  server = await anAccessServer();
});
afterAll(() => server.close());

const WRONG = 'wrong wrong wrong';

async function failFrom(address: string, email: string, times: number): Promise<number[]> {
  const browser = aBrowser(server.app, address);
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) {
    statuses.push((await browser.signIn(email, WRONG)).statusCode);
  }
  return statuses;
}

async function aMember() {
  const account = await anAccount(server);
  const organizationId = await anOrganization(server.database);
  await server.database.system
    .insert(membership)
    .values({ id: newId(), organizationId, accountId: account.id, role: 'student' });
  return { ...account, organizationId };
}

describe('after five wrong passwords from one address', () => {
  it('even the right one has to wait half a minute, then twice as long', async () => {
    const { email } = await anAccount(server);
    expect(await failFrom('203.0.113.1', email, 6)).toEqual([401, 401, 401, 401, 401, 429]);
    const locked = await aBrowser(server.app, '203.0.113.1').signIn(email);
    expect([locked.statusCode, locked.json().code]).toEqual([429, 'auth.locked-out']);
    server.clock.advance(31_000);
    expect(await failFrom('203.0.113.1', email, 2)).toEqual([401, 429]);
    server.clock.advance(31_000);
    expect(await failFrom('203.0.113.1', email, 1)).toEqual([429]);
    server.clock.advance(31_000);
    expect((await aBrowser(server.app, '203.0.113.1').signIn(email)).statusCode).toBe(200);
  });

  it('guessing in parallel gains nothing', async () => {
    const { email } = await anAccount(server);
    const guesses = Array.from({ length: 20 }, () =>
      aBrowser(server.app, '203.0.113.2').signIn(email, WRONG),
    );
    const statuses = (await Promise.all(guesses)).map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  });

  it('an address without an account is locked alike', async () => {
    const statuses = await failFrom('203.0.113.3', 'nobody@example.test', 6);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('a neighbor in the same IPv6 network is the same guesser', async () => {
    const { email } = await anAccount(server);
    await failFrom('2001:db8:1:2::1', email, 5);
    expect((await aBrowser(server.app, '2001:db8:1:2:ffff::9').signIn(email)).statusCode).toBe(429);
    expect((await aBrowser(server.app, '2001:db8:1:3::1').signIn(email)).statusCode).toBe(200);
  });

  it('the organization is told', async () => {
    const { email, organizationId } = await aMember();
    await failFrom('203.0.113.4', email, 7);
    const alerts = await server.database.system
      .select()
      .from(alert)
      .where(eq(alert.organizationId, organizationId));
    expect(alerts).toMatchObject([{ kind: 'repeated-failure', subject: 'Ada', count: 1 }]);
    const entries = await server.database.system
      .select()
      .from(auditLog)
      .where(eq(auditLog.organizationId, organizationId));
    expect(entries).toMatchObject([{ action: 'account.repeated-failure', result: 'denied' }]);
  });
});

describe('somebody who fails on purpose', () => {
  it('is stopped everywhere after a hundred failures, and the owner at their own browser is not', async () => {
    const { email } = await anAccount(server);
    const owner = aBrowser(server.app, '192.0.2.1');
    await owner.signIn(email);
    await owner.send('POST', '/api/auth/sign-out', {});
    await failFrom('192.0.2.1', email, 5);
    for (let host = 1; host <= 24; host += 1) await failFrom(`198.18.0.${host}`, email, 4);
    expect(await failFrom('198.18.1.1', email, 1)).toEqual([429]);
    expect((await owner.signIn(email)).statusCode).toBe(200);
  }, 60_000);
});

it('tells of a browser not seen before, and not of the first', async () => {
  const { email, organizationId } = await aMember();
  const known = aBrowser(server.app);
  await known.signIn(email);
  await known.signIn(email);
  expect(server.mails).toEqual([]);
  await aBrowser(server.app).signIn(email);
  expect(server.mails).toMatchObject([{ kind: 'new-device', to: email }]);
  const alerts = await server.database.system
    .select({ kind: alert.kind })
    .from(alert)
    .where(eq(alert.organizationId, organizationId));
  expect(alerts).toEqual([{ kind: 'new-device' }]);
});
