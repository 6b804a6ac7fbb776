import type { GroupPerson } from '@mien/contracts';
import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { readCursor, writeCursor } from '../../../platform/database/keyset-cursor.js';
import { person, roster, rosterPerson } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { Belonging } from './group-membership.js';
import { type Changing, visibleGroups } from './groups.js';
import type { PeopleContext } from './ports.js';

interface Which {
  readonly groupId: string;
  readonly personId: string;
}

async function requireGroup(tx: Transaction, principal: Principal, groupId: string): Promise<void> {
  const [found] = await tx
    .select({ id: roster.id })
    .from(roster)
    .where(and(eq(roster.id, groupId), visibleGroups(principal)))
    .for('key share');
  if (!found) throw new NotFoundError('group');
}

/** A page of who belongs to a group at any time, by name. @throws {NotFoundError} `group.not-found` */
export async function listGroupPeople(
  tx: Transaction,
  principal: Principal,
  groupId: string,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ items: GroupPerson[]; nextCursor?: string; total?: number }> {
  await requireGroup(tx, principal, groupId);
  const place = readCursor(query.cursor);
  const after = place && sql`(${person.sortKey}, ${person.id}) > (${place.value}, ${place.id}::uuid)`;
  const rows = await tx
    .select({ person, from: rosterPerson.from, to: rosterPerson.to })
    .from(rosterPerson)
    .innerJoin(person, eq(person.id, rosterPerson.personId))
    .where(and(eq(rosterPerson.rosterId, groupId), after))
    .orderBy(asc(person.sortKey), asc(person.id))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1)?.person;
  const [sum] = query.cursor
    ? []
    : await tx.select({ total: count() }).from(rosterPerson).where(eq(rosterPerson.rosterId, groupId));
  return {
    items: page.map(({ person: { id, name, externalId, status }, from, to }) => ({
      personId: id,
      name,
      ...(externalId !== null && { externalId }),
      status: status as GroupPerson['status'],
      ...(from !== null && { from }),
      ...(to !== null && { to }),
    })),
    ...(rows.length > page.length &&
      last && { nextCursor: writeCursor({ value: last.sortKey, id: last.id }) }),
    ...sum,
  };
}

async function changeMembership(
  { database, audit }: PeopleContext,
  { principal, origin }: Changing,
  { groupId, personId }: Which,
  write: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await database.inOrganization(principal.organizationId, async (tx) => {
    await requireGroup(tx, principal, groupId);
    await write(tx);
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'group.update',
      resource: `group:${groupId}`,
      metadata: { changed: ['people'], personId },
    });
  });
}

/**
 * Put a person into a group, or change the days on which they belong to it.
 *
 * @throws {NotFoundError} `group.not-found`, `person.not-found`
 */
export const setGroupPerson = (
  context: PeopleContext,
  by: Changing,
  { groupId, personId }: Which,
  { from, to }: Belonging,
): Promise<void> =>
  changeMembership(context, by, { groupId, personId }, async (tx) => {
    const { organizationId } = by.principal;
    const [found] = await tx
      .select({ id: person.id })
      .from(person)
      .where(eq(person.id, personId))
      .for('key share');
    if (!found) throw new NotFoundError('person');
    const days = { from: from ?? null, to: to ?? null };
    await tx
      .insert(rosterPerson)
      .values({ organizationId, rosterId: groupId, personId, ...days })
      .onConflictDoUpdate({ target: [rosterPerson.rosterId, rosterPerson.personId], set: days });
  });

/** @throws {NotFoundError} `group.not-found`, `person.not-found` */
export const removeGroupPerson = (context: PeopleContext, by: Changing, which: Which): Promise<void> =>
  changeMembership(context, by, which, async (tx) => {
    const gone = await tx
      .delete(rosterPerson)
      .where(and(eq(rosterPerson.rosterId, which.groupId), eq(rosterPerson.personId, which.personId)))
      .returning({ id: rosterPerson.personId });
    if (gone.length === 0) throw new NotFoundError('person');
  });
