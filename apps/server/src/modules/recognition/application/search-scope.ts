import { and, eq, sql } from 'drizzle-orm';
import { belongsOn, organizationToday } from '../../../platform/database/belonging.js';
import type { Transaction } from '../../../platform/database/database.js';
import { person, roster, rosterPerson } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { ownGroupIds, peopleOfToday } from '../../people/index.js';
import type { PeopleReach } from './ports.js';

/** Of API keys, which look after no group. */
const NO_MEMBERSHIP = '00000000-0000-0000-0000-000000000000';

/**
 * Whom a caller's search may find: everybody, or who belongs to a group or to those of the caller.
 *
 * @param at When they were seen: a named group is that of the day then; today when absent.
 * @returns undefined for everybody.
 * @throws {NotFoundError} `group.not-found`, also when the caller sees only their own groups and it is none of these.
 */
export async function searchScope(
  tx: Transaction,
  people: PeopleReach,
  principal: Principal,
  groupId: string | undefined,
  at?: Date,
): Promise<ReadonlySet<string> | undefined> {
  const visible = people.visiblePeople(principal);
  if (groupId === undefined) {
    if (visible === undefined) return undefined;
    const rows = await tx.select({ id: person.id }).from(person).where(peopleOfToday(principal));
    return new Set(rows.map(({ id }) => id));
  }
  const ownGroups = ownGroupIds(principal.membershipId ?? NO_MEMBERSHIP);
  const [group] = await tx
    .select({ id: roster.id })
    .from(roster)
    .where(and(eq(roster.id, groupId), visible && sql`${roster.id} = any(${ownGroups})`));
  if (group === undefined) throw new NotFoundError('group');
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(rosterPerson, eq(rosterPerson.personId, person.id))
    .where(and(eq(rosterPerson.rosterId, groupId), belongsOn(organizationToday(at)), visible));
  return new Set(rows.map(({ id }) => id));
}
