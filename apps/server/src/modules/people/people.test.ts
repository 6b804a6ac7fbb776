import { type Person, routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLog, membership, person } from '../../platform/database/schema/index.js';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { Principal } from '../../platform/http/request-context.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPrincipal } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { peopleForTests } from './testing/people-for-tests.js';

let database: TestDatabase;
let handlers: readonly RouteHandler[];
let admin: Principal;
let stranger: Principal;

beforeAll(async () => {
  database = await createTestDatabase();
  handlers = (await peopleForTests(database)).handlers;
  admin = await aPrincipal(database, await anOrganization(database, 'Ours'));
  stranger = await aPrincipal(database, await anOrganization(database, 'Theirs'));
});
afterAll(() => database.close());

const create = (body: unknown, principal = admin) =>
  callRoute(handlers, routes.createPerson, principal, { body });
const update = (personId: string, body: unknown, principal = admin) =>
  callRoute(handlers, routes.updatePerson, principal, { params: { personId }, body });
const read = (personId: string, principal = admin) =>
  callRoute(handlers, routes.getPerson, principal, { params: { personId } });
const list = (query: Record<string, unknown> = {}, principal = admin) =>
  callRoute(handlers, routes.listPeople, principal, { query });
const named = async (search: string) => (await list({ search })).items.map(({ name }) => name);

const HOSTILE = [
  "Robert'); drop table person; --",
  "' or '1'='1",
  '../../etc/passwd',
  '%_\\%',
  '$(rm -rf .)',
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  'null',
];

describe('adding a person', () => {
  it('answers with them, and records who did it without naming them', async () => {
    const made = await create({ name: ' Ada  Lovelace ', externalId: 'A-1', email: 'ada@example.test' });
    expect(made).toMatchObject({
      name: 'Ada  Lovelace',
      externalId: 'A-1',
      status: 'active',
      enrollment: 'none',
      consents: [],
      groups: [],
      hasAccount: false,
    });
    const entries = await database.system.select().from(auditLog).where(eq(auditLog.action, 'person.create'));
    expect(entries.at(-1)).toMatchObject({ userId: admin.actorId });
    expect(JSON.stringify(entries)).not.toContain('Lovelace');
    expect(JSON.stringify(entries)).not.toContain(made.id);
  });

  it('refuses an external id that another person has, also when both come at once', async () => {
    const both = await Promise.allSettled([
      create({ name: 'First', externalId: 'twice' }),
      create({ name: 'Second', externalId: 'twice' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'person.external-id-taken', category: 'conflict' },
    });
    await expect(create({ name: 'Elsewhere', externalId: 'twice' }, stranger)).resolves.toBeDefined();
  });

  it.each(HOSTILE)('keeps %s as it is, in every text field, and finds it', async (text) => {
    const made = await create({ name: text, externalId: text });
    expect(await read(made.id)).toMatchObject({ name: text, externalId: text });
    expect(await named(text)).toEqual([text]);
    await update(made.id, { name: `${text} again`, externalId: null });
    expect(await named(text)).toEqual([`${text} again`]);
  });

  it('puts them into groups of the own organization only', async () => {
    const group = await callRoute(handlers, routes.createGroup, stranger, { body: { name: 'Theirs' } });
    await expect(create({ name: 'Spy', groupIds: [group.id] })).rejects.toMatchObject({
      code: 'group.not-found',
    });
    expect(await named('Spy')).toEqual([]);
  });
});

describe('changing a person', () => {
  it('refuses the second of two who saw the same state', async () => {
    const seen = await create({ name: 'Contested' });
    const both = await Promise.allSettled(
      ['One', 'Two'].map((name) => update(seen.id, { name, ifUnchangedSince: seen.updatedAt })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'person.changed' },
    });
  });

  it('removes what is null, keeps what is not named, and finds them by the new name only', async () => {
    const { id } = await create({ name: 'Grace Before', externalId: 'G-1', email: 'grace@example.test' });
    const changed = await update(id, { name: 'Hopper After', email: null });
    expect(changed).toMatchObject({ name: 'Hopper After', externalId: 'G-1' });
    expect(changed).not.toHaveProperty('email');
    expect(await named('grace')).toEqual([]);
    expect(await named('hopper g-1')).toEqual(['Hopper After']);
  });

  it('deactivates and activates', async () => {
    const { id } = await create({ name: 'Sleeper' });
    expect(await update(id, { status: 'inactive' })).toMatchObject({ status: 'inactive', name: 'Sleeper' });
    expect((await list({ search: 'Sleeper', status: 'active' })).items).toEqual([]);
    await update(id, { status: 'active' });
    expect((await list({ search: 'Sleeper', status: 'active' })).total).toBe(1);
  });

  it('is impossible from another organization', async () => {
    const { id } = await create({ name: 'Ours alone' });
    await expect(update(id, { name: 'Stolen' }, stranger)).rejects.toMatchObject({
      code: 'person.not-found',
    });
    await expect(read(id, stranger)).rejects.toMatchObject({ code: 'person.not-found' });
    expect(await read(id)).toMatchObject({ name: 'Ours alone' });
  });
});

it('says who has an account', async () => {
  const { id } = await create({ name: 'Account holder' });
  await database.system
    .update(membership)
    .set({ personId: id })
    .where(eq(membership.accountId, admin.actorId));
  expect(await read(id)).toMatchObject({ hasAccount: true });
});

describe('searching', () => {
  beforeAll(async () => {
    for (const name of [
      'Zoë Müller',
      'Łukasz Żółć',
      'محمد الأمين',
      '山田 たかし',
      'Фёдор Иванов',
      'O_Brien%',
    ]) {
      await create({ name });
    }
  });

  it.each([
    ['muller zoe', 'Zoë Müller'],
    ['ÜLLER', 'Zoë Müller'],
    ['zolc', 'Łukasz Żółć'],
    ['مُحَمَّد', 'محمد الأمين'],
    ['タカシ', '山田 たかし'],
    ['федор', 'Фёдор Иванов'],
    ['o_b', 'O_Brien%'],
  ])('%s finds %s', async (search, name) => {
    expect(await named(search)).toEqual([name]);
  });

  it('takes a zero byte for nothing', async () => {
    expect((await list({ search: 'zo\u0000e' })).items[0]?.name).toBe('Zoë Müller');
  });

  it('refuses a cursor of a list in another order', async () => {
    const { nextCursor } = await list({ sort: 'name', limit: 1 });
    await expect(list({ sort: 'createdAt', cursor: nextCursor })).rejects.toMatchObject({
      code: 'request.invalid-cursor',
    });
  });
});

it.each(['name', '-name', 'createdAt', '-createdAt'])(
  'turns pages by %s without gap or repetition',
  async (sort) => {
    const all = (await list({ sort, limit: 200 })).items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ sort, limit: 3, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(all.length);
  },
);

describe('custom fields', () => {
  const define = (items: unknown[]) =>
    callRoute(handlers, routes.replacePersonFields, admin, { body: { items } });
  const room = { key: 'room', label: 'Room', kind: 'text' };
  const year = { key: 'year', label: 'Year', kind: 'number' };
  let made: Person;

  beforeAll(async () => {
    await define([room, year]);
    made = await create({ name: 'Fielded', custom: { room: '2b', year: 7 } });
  });
  afterAll(() => define([]));

  it('refuses a value that does not fit', async () => {
    await expect(update(made.id, { custom: { year: 'seven' } })).rejects.toMatchObject({
      details: { field: 'year', problem: 'not-a-number' },
    });
  });

  it('deletes the values of a removed field, so that they do not come back with it', async () => {
    await define([year]);
    await define([year, room]);
    expect((await read(made.id)).custom).toEqual({ year: 7 });
  });

  it('keeps the kind of a field', async () => {
    await expect(define([{ ...year, kind: 'text' }])).rejects.toMatchObject({
      code: 'person-field.kind-changed',
    });
  });

  it.each([
    [[room, room], 'duplicate'],
    [[{ key: 'house', label: 'House', kind: 'choice' }], 'no-choices'],
  ])('refuses definitions that cannot work: %#', async (items, problem) => {
    await expect(define(items)).rejects.toMatchObject({ details: { problem } });
  });
});

it('never stores a person without what a search looks in', async () => {
  const rows = await database.system.select().from(person);
  expect(rows.filter(({ searchText, sortKey }) => !searchText || !sortKey)).toEqual([]);
});
