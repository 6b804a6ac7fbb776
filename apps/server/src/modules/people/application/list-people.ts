import type { Person, routes } from '@mien/contracts';
import { and, asc, count, desc, eq, inArray, isNull, like, not, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { isCurrentTemplate } from '../../../platform/database/embedders.js';
import { readCursor, writeCursor } from '../../../platform/database/keyset-cursor.js';
import { containing } from '../../../platform/database/like-pattern.js';
import { consent, person, rosterPerson, template } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { foldText } from '../domain/fold-text.js';
import { activeEmbedder, describePeople, PERSON_COLUMNS } from './describe-people.js';
import type { PeopleContext } from './ports.js';
import { visiblePeople } from './reach.js';

export type PeopleQuery = z.output<typeof routes.listPeople.query>;

const MAX_WORDS = 10;

const SORTS = {
  name: { column: person.sortKey, order: asc, past: '>' },
  '-name': { column: person.sortKey, order: desc, past: '<' },
  createdAt: { column: person.createdAt, order: asc, past: '>' },
  '-createdAt': { column: person.createdAt, order: desc, past: '<' },
} as const;

/**
 * A page of the people a caller may know of.
 *
 * Every word of the search must be found in name, external id or e-mail, in any order. The total is told with the
 * first page only, so that turning pages costs nothing.
 */
export async function listPeople(
  context: PeopleContext,
  tx: Transaction,
  principal: Principal,
  query: PeopleQuery,
): Promise<{ items: Person[]; nextCursor?: string; total?: number }> {
  const embedderId = await activeEmbedder(tx, context);
  const matching = and(visiblePeople(principal), ...filters(tx, query, embedderId));
  const { column, order } = SORTS[query.sort];
  const rows = await tx
    .select({ ...PERSON_COLUMNS, place: sql<string>`${column}::text` })
    .from(person)
    .where(and(matching, afterPage(query)))
    .orderBy(order(column), order(person.id))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const total = query.cursor ? undefined : await countPeople(tx, matching);
  return {
    items: await describePeople(tx, page, embedderId),
    ...(rows.length > page.length && last && { nextCursor: writeCursor({ value: last.place, id: last.id }) }),
    ...(total !== undefined && { total }),
  };
}

async function countPeople(tx: Transaction, matching: SQL | undefined): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(person).where(matching);
  return row?.count ?? 0;
}

function filters(tx: Transaction, query: PeopleQuery, embedderId: string): (SQL | undefined)[] {
  const words = foldText(query.search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, MAX_WORDS);
  return [
    ...words.map((word) => like(person.searchText, containing(word))),
    query.status && eq(person.status, query.status),
    query.groupId &&
      inArray(
        person.id,
        tx
          .select({ id: rosterPerson.personId })
          .from(rosterPerson)
          .where(eq(rosterPerson.rosterId, query.groupId)),
      ),
    query.consent && consentIs(tx, query.consent),
    query.enrollment && enrollmentIs(tx, query.enrollment, embedderId),
  ].filter((condition): condition is SQL => condition instanceof Object);
}

function enrollmentIs(tx: Transaction, state: Person['enrollment'], embedderId: string): SQL | undefined {
  const withTemplate = (condition?: SQL) =>
    inArray(person.id, tx.select({ id: template.personId }).from(template).where(condition));
  const isEnrolled = withTemplate(isCurrentTemplate(embedderId));
  switch (state) {
    case 'enrolled':
      return isEnrolled;
    case 'outdated':
      return and(withTemplate(), not(isEnrolled));
    case 'none':
      return not(withTemplate());
  }
}

function consentIs(tx: Transaction, asked: NonNullable<PeopleQuery['consent']>): SQL {
  const agreed = tx
    .select({ id: consent.personId })
    .from(consent)
    .where(and(eq(consent.purpose, 'recognition'), isNull(consent.withdrawnAt)));
  const isGiven = inArray(person.id, agreed);
  return asked === 'given' ? isGiven : not(isGiven);
}

/** Whether the database would read it as the instant it wrote: `2026-03-02 09:00:00.123456+00`. */
function isInstantText(text: string): boolean {
  const [, day, time] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?$/.exec(text) ?? [];
  return day !== undefined && !Number.isNaN(Date.parse(`${day}T${time}Z`));
}

function afterPage({ cursor, sort }: PeopleQuery): SQL | undefined {
  const place = readCursor(cursor);
  if (!place) return undefined;
  const { column, past } = SORTS[sort];
  const isInstant = column === person.createdAt;
  if (isInstant && !isInstantText(place.value)) return undefined;
  const value = isInstant ? sql`${place.value}::timestamptz` : sql`${place.value}`;
  return sql`(${column}, ${person.id}) ${sql.raw(past)} (${value}, ${place.id}::uuid)`;
}
