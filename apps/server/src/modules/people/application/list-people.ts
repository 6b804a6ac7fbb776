import type { Person, routes } from '@mien/contracts';
import { and, count, eq, inArray, isNull, like, not, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { isCurrentTemplate } from '../../../platform/database/embedders.js';
import { exactly, orderedBy } from '../../../platform/database/keyset.js';
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
  name: { place: person.sortKey, order: orderedBy(person.sortKey, person.id, 'asc') },
  '-name': { place: person.sortKey, order: orderedBy(person.sortKey, person.id, 'desc') },
  createdAt: { place: exactly(person.createdAt), order: orderedBy(person.createdAt, person.id, 'asc') },
  '-createdAt': { place: exactly(person.createdAt), order: orderedBy(person.createdAt, person.id, 'desc') },
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
  const { place, order } = SORTS[query.sort];
  const rows = await tx
    .select({ ...PERSON_COLUMNS, place: sql<string>`${place}` })
    .from(person)
    .where(and(matching, order.after(query.cursor)))
    .orderBy(...order.order)
    .limit(query.limit + 1);
  const { page, end } = order.take(rows, query.limit, (last) => [last.place, last.id]);
  const total = query.cursor ? undefined : await countPeople(tx, matching);
  return {
    items: await describePeople(tx, page, embedderId),
    ...end,
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
