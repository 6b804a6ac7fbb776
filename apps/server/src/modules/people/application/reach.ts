import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { belongsOn, organizationToday } from '../../../platform/database/belonging.js';
import type { Transaction } from '../../../platform/database/database.js';
import {
  course,
  courseRoster,
  courseStaff,
  person,
  rosterPerson,
  rosterStaff,
} from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';

const NOBODY = sql`false`;

type Reaching = Pick<Principal, 'reach' | 'personId' | 'membershipId'>;

/**
 * Ids of the groups a member looks after, and of those that come to courses they teach, as an array: worked out once,
 * whatever the rest of a query does.
 */
export const ownGroupIds = (membershipId: string): SQL => sql`array(
  select ${rosterStaff.rosterId} from ${rosterStaff} where ${rosterStaff.membershipId} = ${membershipId}
  union
  select ${courseRoster.rosterId} from ${courseStaff}
    join ${course} on ${course.id} = ${courseStaff.courseId} and ${course.archivedAt} is null
    join ${courseRoster} on ${courseRoster.courseId} = ${course.id}
   where ${courseStaff.membershipId} = ${membershipId})`;

function reachedPeople({ reach, personId, membershipId }: Reaching, belonging?: SQL): SQL | undefined {
  if (reach === 'organization') return undefined;
  const oneself = personId ? eq(person.id, personId) : undefined;
  if (reach === 'self' || !membershipId) return oneself ?? NOBODY;
  const ofOwnGroups = new QueryBuilder()
    .select({ id: rosterPerson.personId })
    .from(rosterPerson)
    .where(and(sql`${rosterPerson.rosterId} = any(${ownGroupIds(membershipId)})`, belonging));
  return or(sql`${person.id} = any(array(${ofOwnGroups}))`, oneself);
}

/**
 * Whom a caller may know of, as a condition on `person` rows: everybody, the people who belong to groups they look
 * after or to courses they teach at any time and themselves, or only themselves.
 *
 * @returns undefined for everybody.
 */
export const visiblePeople = (principal: Reaching): SQL | undefined => reachedPeople(principal);

/** Of these, who belongs to such a group today: whom a search among one's own people may find. */
export const peopleOfToday = (principal: Reaching): SQL | undefined =>
  reachedPeople(principal, belongsOn(organizationToday()));

/** @throws {NotFoundError} `person.not-found` also when there is such a person, but the caller may not know. */
export async function assertReach(tx: Transaction, principal: Reaching, personId: string): Promise<void> {
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), visiblePeople(principal)));
  if (!found) throw new NotFoundError('person');
}
