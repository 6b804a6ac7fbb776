import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../../platform/database/database.js';
import { person, rosterPerson, rosterStaff } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';

const NOBODY = sql`false`;

/** Ids of the groups a member looks after. */
export const ownGroupIds = (membershipId: string) =>
  new QueryBuilder()
    .select({ id: rosterStaff.rosterId })
    .from(rosterStaff)
    .where(eq(rosterStaff.membershipId, membershipId));

/**
 * Whom a caller may know of, as a condition on `person` rows: everybody, the people of groups they look after and
 * themselves, or only themselves.
 *
 * @returns undefined for everybody.
 */
export function visiblePeople(
  principal: Pick<Principal, 'reach' | 'personId' | 'membershipId'>,
): SQL | undefined {
  if (principal.reach === 'organization') return undefined;
  const oneself = principal.personId ? eq(person.id, principal.personId) : undefined;
  if (principal.reach === 'self' || !principal.membershipId) return oneself ?? NOBODY;
  const ofOwnGroups = new QueryBuilder()
    .select({ id: rosterPerson.personId })
    .from(rosterPerson)
    .where(inArray(rosterPerson.rosterId, ownGroupIds(principal.membershipId)));
  return or(inArray(person.id, ofOwnGroups), oneself);
}

/** @throws {NotFoundError} `person.not-found` also when there is such a person, but the caller may not know. */
export async function assertReach(
  tx: Transaction,
  principal: Pick<Principal, 'reach' | 'personId' | 'membershipId'>,
  personId: string,
): Promise<void> {
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), visiblePeople(principal)));
  if (!found) throw new NotFoundError('person');
}
