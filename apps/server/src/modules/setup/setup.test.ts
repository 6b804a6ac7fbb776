import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, systemClock } from '../../platform/clock.js';
import { account, installation } from '../../platform/database/schema/index.js';
import { anOrganization } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { completeSetup, type SetupDeps } from './application/complete-setup.js';
import { readSetup, renewSetupToken } from './application/setup-state.js';

const ADDRESS = 'https://faces.school.test';

let database: TestDatabase;
let demonstrated: string[];
let deps: SetupDeps;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.system.delete(installation);
  await database.system.delete(account);
  demonstrated = [];
  deps = {
    database,
    clock: systemClock,
    createAccount: async ({ name, email }) => {
      const id = newId();
      await database.system.insert(account).values({ id, name, email, emailVerified: true });
      return { id };
    },
    createOrganization: async () => ({ id: await anOrganization(database) }),
    demonstrate: async ({ organizationId }) => {
      demonstrated.push(organizationId);
    },
  };
});

const asked = (token: string, demonstration = false) => ({
  token,
  account: { name: 'Ada', email: 'ada@example.test', password: 'correct horse battery' },
  organization: { name: 'School', timeZone: 'Europe/Berlin', language: 'en' as const },
  demonstration,
});

describe('setting up', () => {
  it('makes the first account and organization with the link, once', async () => {
    const token = (await renewSetupToken(database.system, ADDRESS))!;
    const { organizationId } = await completeSetup(deps, asked(token, true));
    expect(demonstrated).toEqual([organizationId]);
    expect((await readSetup(database.system))?.doneAt).toBeDefined();
    await expect(completeSetup(deps, asked(token))).rejects.toMatchObject({ code: 'setup.done' });
    expect(await renewSetupToken(database.system, ADDRESS)).toBeUndefined();
  });

  it('refuses a token that is wrong, or of an earlier start', async () => {
    const earlier = (await renewSetupToken(database.system, ADDRESS))!;
    await renewSetupToken(database.system, ADDRESS);
    await expect(completeSetup(deps, asked(earlier))).rejects.toMatchObject({ code: 'setup.wrong-token' });
    await expect(completeSetup(deps, asked('x'.repeat(32)))).rejects.toMatchObject({
      code: 'setup.wrong-token',
    });
    expect(await database.system.select().from(account)).toEqual([]);
  });

  it('lets one of two who use the link at the same moment in', async () => {
    const token = (await renewSetupToken(database.system, ADDRESS))!;
    const outcomes = await Promise.allSettled([
      completeSetup(deps, asked(token)),
      completeSetup(deps, asked(token)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database.system.select().from(account)).toHaveLength(1);
  });

  it('can be tried again after it failed half way', async () => {
    const token = (await renewSetupToken(database.system, ADDRESS))!;
    const failing = { ...deps, createOrganization: () => Promise.reject(new Error('disk full')) };
    await expect(completeSetup(failing, asked(token))).rejects.toThrow('disk full');
    await completeSetup(deps, asked(token));
    const accounts = await database.system
      .select()
      .from(account)
      .where(eq(account.email, 'ada@example.test'));
    expect(accounts).toHaveLength(1);
  });

  it('keeps no token in the database', async () => {
    const token = (await renewSetupToken(database.system, ADDRESS))!;
    expect(JSON.stringify(await database.system.select().from(installation))).not.toContain(token);
  });
});
