import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrganization, aPerson } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { newId } from '../clock.js';
import { auditLog, person } from './schema/index.js';

let database: TestDatabase;
let ours: string;
let theirs: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ours = await anOrganization(database, 'Ours');
  theirs = await anOrganization(database, 'Theirs');
});
afterAll(() => database.close());

describe('a query that forgets whose rows it wants', () => {
  it('finds only those of its own organization', async () => {
    const mine = await aPerson(database, ours, 'Mine');
    await aPerson(database, theirs, 'Not mine');
    const found = await database.inOrganization(ours, (tx) => tx.select({ id: person.id }).from(person));
    expect(found).toEqual([{ id: mine }]);
  });

  it('cannot change or delete a row of another organization', async () => {
    const stranger = await aPerson(database, theirs, 'Stranger');
    const changed = await database.inOrganization(ours, (tx) =>
      tx.update(person).set({ name: 'Taken' }).where(eq(person.id, stranger)).returning(),
    );
    const deleted = await database.inOrganization(ours, (tx) =>
      tx.delete(person).where(eq(person.id, stranger)).returning(),
    );
    expect([changed, deleted]).toEqual([[], []]);
  });

  it('cannot put a row into another organization', async () => {
    const insert = database.inOrganization(ours, (tx) =>
      tx
        .insert(person)
        .values({ id: newId(), organizationId: theirs, name: 'Smuggled', searchText: 's', sortKey: 's' }),
    );
    await expect(insert).rejects.toThrow();
  });
});

it('leaves no organization behind on a pooled connection', async () => {
  await database.inOrganization(ours, (tx) => tx.execute(sql`select 1`));
  const { rows } = await database.system.execute(
    sql`select current_user as role, current_setting('mien.organization_id', true) as organization`,
  );
  expect(rows[0]).not.toMatchObject({ role: 'mien_app' });
  expect(rows[0]?.organization || '').toBe('');
});

it('refuses an organization id that is not one', async () => {
  await expect(database.inOrganization("x'; drop table person; --", async () => 1)).rejects.toThrow(
    RangeError,
  );
});

it('lets nobody change the audit log, not even its owner', async () => {
  await database.system.insert(auditLog).values({
    organizationId: ours,
    sequence: 1,
    timestamp: new Date(),
    action: 'test',
    resource: 'test',
    result: 'success',
    metadata: {},
    previousHash: '',
    hash: 'x',
  });
  await expect(database.system.delete(auditLog)).rejects.toThrow();
  await expect(database.system.update(auditLog).set({ action: 'y' })).rejects.toThrow();
});

it('guards every table of organizations that requests may touch', async () => {
  const { rows } = await database.system.execute(sql`
    select c.relname as name
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and a.attnum > 0
     where c.relkind = 'r'
       and has_table_privilege('mien_app', c.oid, 'select, insert, update, delete')
       and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`);
  expect(rows).toEqual([]);
});
