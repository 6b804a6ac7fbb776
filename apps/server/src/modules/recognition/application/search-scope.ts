import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { person, roster, rosterPerson } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { PeopleReach } from './ports.js';

/**
 * Whom a caller's search may find: everybody, or a roster of a group or of the people the caller sees.
 *
 * @returns undefined for everybody.
 * @throws {NotFoundError} `group.not-found`, also when nobody of the group is visible to a caller who does not see all.
 */
export async function searchScope(
  tx: Transaction,
  people: PeopleReach,
  principal: Principal,
  groupId: string | undefined,
): Promise<ReadonlySet<string> | undefined> {
  const visible = people.visiblePeople(principal);
  if (groupId === undefined) {
    if (visible === undefined) return undefined;
    const rows = await tx.select({ id: person.id }).from(person).where(visible);
    return new Set(rows.map(({ id }) => id));
  }
  const [group] = await tx.select({ id: roster.id }).from(roster).where(eq(roster.id, groupId));
  if (group === undefined) throw new NotFoundError('group');
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(rosterPerson, eq(rosterPerson.personId, person.id))
    .where(and(eq(rosterPerson.rosterId, groupId), visible));
  if (rows.length === 0 && visible !== undefined) throw new NotFoundError('group');
  return new Set(rows.map(({ id }) => id));
}
