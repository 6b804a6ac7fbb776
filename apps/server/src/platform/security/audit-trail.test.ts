import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOrganization, aPerson } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { systemClock } from '../clock.js';
import { auditLog } from '../database/schema/index.js';
import { Secret } from '../settings/secret.js';
import type { AuditTrail } from './audit-trail.js';
import { createAuditTrail } from './create-audit-trail.js';
import { openKeyring } from './keyring.js';

let database: TestDatabase;
let trail: AuditTrail;
beforeAll(async () => {
  database = await createTestDatabase();
  const key = new Secret(Buffer.alloc(32, 7).toString('base64'));
  trail = createAuditTrail({
    keyring: await openKeyring(database, { kind: 'value', key }),
    clock: systemClock,
  });
});
afterAll(() => database.close());

it('numbers the deeds of an organization one by one, also those of many at once', async () => {
  const school = await anOrganization(database);
  const sequences = await Promise.all(
    Array.from({ length: 12 }, (_, number) =>
      database.inOrganization(school, (tx) =>
        trail.record(tx, {
          actor: { actorId: 'somebody', organizationId: school },
          action: 'group.create',
          resource: `group:${number}`,
        }),
      ),
    ),
  );
  expect(sequences.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
});

it('holds no id of a person, neither as what was touched nor among the facts', async () => {
  const school = await anOrganization(database);
  const ada = await aPerson(database, school);
  await database.inOrganization(school, (tx) =>
    trail.record(tx, {
      actor: { actorId: 'somebody', organizationId: school },
      action: 'person.merge',
      resource: `person:${ada}`,
      metadata: { personIds: [ada], before: { personId: ada }, note: 'a\u0000b' },
    }),
  );
  const rows = await database.system.select().from(auditLog).where(eq(auditLog.organizationId, school));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(ada);
  expect(rows[0]!.resource).toMatch(/^person:p_/);
});

it('forgets a deed whose transaction fails', async () => {
  const school = await anOrganization(database);
  const event = { actor: { actorId: 'x', organizationId: school }, action: 'a.b', resource: 'c:1' };
  const failing = database.inOrganization(school, async (tx) => {
    await trail.record(tx, event);
    throw new Error('fails');
  });
  await expect(failing).rejects.toThrow('fails');
  expect(await database.inOrganization(school, (tx) => trail.record(tx, event))).toBe(1);
});
