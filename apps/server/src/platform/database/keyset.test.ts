import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrganization } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { newId } from '../clock.js';
import { exactly, orderedBy, orderedById } from './keyset.js';
import { writeCursor } from './keyset-cursor.js';
import { job, roster } from './schema/index.js';

let database: TestDatabase;
let organizationId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  organizationId = await anOrganization(database);
});
afterAll(() => database.close());

const byName = orderedBy(roster.name, roster.id, 'asc');
const newest = orderedBy(job.createdAt, job.id, 'desc');
const byId = orderedById(roster.id, 'asc');

const jobsAfter = (cursor: string) =>
  database.inOrganization(organizationId, (tx) =>
    tx
      .select({ id: job.id, madeAt: exactly(job.createdAt) })
      .from(job)
      .where(newest.after(cursor))
      .orderBy(...newest.order),
  );

describe('a page', () => {
  it('ends without a cursor where there is no more', () => {
    expect(byId.take([{ id: 'a' }], 1, ({ id }) => [id])).toEqual({ page: [{ id: 'a' }], end: {} });
    expect(byId.take([], 1, () => ['x'])).toEqual({ page: [], end: {} });
  });

  it('begins after the last row of the one before, also within a millisecond', async () => {
    const made = ['000001', '000002', '000003'].map((fraction) => ({ id: newId(), fraction }));
    for (const { id, fraction } of made)
      await database.system.execute(sql`insert into job (id, organization_id, kind, state, created_by, created_at)
        values (${id}, ${organizationId}, 'import', 'done', 'x', ${`2026-03-02T09:00:00.${fraction}Z`})`);
    const [first, second, third] = made.map(({ id }) => id).reverse();
    const all = await jobsAfter('');
    const { page, end } = newest.take(all, 1, ({ madeAt, id }) => [madeAt, id]);
    expect(page.map(({ id }) => id)).toEqual([first]);
    expect((await jobsAfter(end.nextCursor ?? '')).map(({ id }) => id)).toEqual([second, third]);
  });
});

describe('a cursor', () => {
  const id = newId();
  const refused = { code: 'request.invalid-cursor', category: 'invalid' };

  it('of the first page is none', () => {
    expect([byName.after(undefined), byName.after('')]).toEqual([undefined, undefined]);
  });

  it.each([
    'x',
    '%00',
    Buffer.from('null').toString('base64url'),
    Buffer.from('{"0":"roster.name"}').toString('base64url'),
    writeCursor('job.created_at', ['2026-03-02T09:00:00Z', id]),
    writeCursor('roster.name', ['A']),
    writeCursor('roster.name', ['A', 'no-id']),
    writeCursor('roster.name', ['A\u0000', id]),
    writeCursor('roster.name', [1, id]),
    writeCursor('roster.name', ['A', id, id]),
  ])('%s is refused by a list by name', (cursor) => {
    expect(() => byName.after(cursor)).toThrow(expect.objectContaining(refused));
  });

  it.each([
    '2026-02-30T09:00:00Z',
    '0000-01-01T00:00:00Z',
    '2026-03-02T24:30:00Z',
    '2026-03-02T09:00:00+99:00',
    `2026-03-02T09:00:00.${'1'.repeat(200)}Z`,
    'infinity',
    'A',
    '',
  ])('with the instant %s is refused by a list by time', (instant) => {
    const cursor = writeCursor('job.created_at', [instant, id]);
    expect(() => newest.after(cursor)).toThrow(expect.objectContaining(refused));
  });

  it.each(['0001-01-01T00:00:00Z', '2024-02-29T23:59:59.999999Z', '9999-12-31T23:59:59.999Z'])(
    'with the instant %s is one that the database reads',
    async (instant) => {
      const cursor = writeCursor('job.created_at', [instant, id]);
      expect(await jobsAfter(cursor)).toBeInstanceOf(Array);
    },
  );
});
