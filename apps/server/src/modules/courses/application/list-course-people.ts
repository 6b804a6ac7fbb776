import type { CoursePerson } from '@mien/contracts';
import { and, asc, count, eq, inArray, like, sql } from 'drizzle-orm';
import { belongsOn, organizationToday } from '../../../platform/database/belonging.js';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { containing } from '../../../platform/database/like-pattern.js';
import { courseRoster, person, roster, rosterPerson } from '../../../platform/database/schema/index.js';
import { foldText } from '../../people/index.js';

interface PeopleQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly search?: string | undefined;
}

const membershipsOf = (tx: Transaction, courseId: string, personIds: readonly string[], now: Date) =>
  tx
    .select({
      personId: rosterPerson.personId,
      groupId: roster.id,
      group: roster.name,
      from: rosterPerson.from,
      to: rosterPerson.to,
      holds: sql<boolean>`${belongsOn(organizationToday(now))}`,
    })
    .from(courseRoster)
    .innerJoin(roster, eq(roster.id, courseRoster.rosterId))
    .innerJoin(rosterPerson, eq(rosterPerson.rosterId, roster.id))
    .where(and(eq(courseRoster.courseId, courseId), inArray(rosterPerson.personId, [...personIds])))
    .orderBy(asc(roster.name));

const BY_NAME = orderedBy(person.sortKey, person.id, 'asc');

/** A page of who belongs to a course through its groups at any time, by name. */
export async function listCoursePeople(
  tx: Transaction,
  courseId: string,
  query: PeopleQuery,
  now: Date,
): Promise<{ items: CoursePerson[]; nextCursor?: string; total?: number }> {
  const ofGroups = tx
    .select({ id: rosterPerson.personId })
    .from(rosterPerson)
    .innerJoin(courseRoster, eq(courseRoster.rosterId, rosterPerson.rosterId))
    .where(eq(courseRoster.courseId, courseId));
  const word = foldText(query.search ?? '').trim();
  const matching = and(
    inArray(person.id, ofGroups),
    word ? like(person.searchText, containing(word)) : undefined,
  );
  const rows = await tx
    .select()
    .from(person)
    .where(and(matching, BY_NAME.after(query.cursor)))
    .orderBy(...BY_NAME.order)
    .limit(query.limit + 1);
  const { page, end } = BY_NAME.take(rows, query.limit, ({ sortKey, id }) => [sortKey, id]);
  const ids = page.map(({ id }) => id);
  const memberships = ids.length > 0 ? await membershipsOf(tx, courseId, ids, now) : [];
  const [sum] = query.cursor ? [] : await tx.select({ total: count() }).from(person).where(matching);
  return {
    items: page.map((row) => {
      const own = memberships.filter(({ personId }) => personId === row.id);
      return {
        personId: row.id,
        name: row.name,
        ...(row.externalId !== null && { externalId: row.externalId }),
        status: row.status as CoursePerson['status'],
        memberships: own.map(({ groupId, group, from, to }) => ({
          groupId,
          group,
          ...(from !== null && { from }),
          ...(to !== null && { to }),
        })),
        comes: row.status === 'active' && own.some(({ holds }) => holds),
      };
    }),
    ...end,
    ...sum,
  };
}
