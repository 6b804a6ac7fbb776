import type { routes } from '@mien/contracts';
import { and, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { roster, rosterPerson } from '../../../platform/database/schema/index.js';
import { isUniqueViolation } from '../../../platform/database/unique-violation.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { GroupNameTakenError } from '../domain/errors.js';
import { setPeopleOf, setStaffOf, staffOf } from './group-membership.js';
import type { PeopleContext } from './ports.js';
import { ownGroupIds } from './reach.js';

type Group = z.input<typeof routes.createGroup.response>;
type GroupChange = z.output<typeof routes.updateGroup.body>;

export interface Changing {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
}

/** Groups a caller may know of: all, or those they look after. */
export function visibleGroups({ reach, membershipId }: Principal): SQL | undefined {
  if (reach === 'organization') return undefined;
  return membershipId ? sql`${roster.id} = any(${ownGroupIds(membershipId)})` : sql`false`;
}

async function describeGroups(
  tx: Transaction,
  rows: readonly (typeof roster.$inferSelect)[],
): Promise<Group[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const sizes = await tx
    .select({ id: rosterPerson.rosterId, people: count() })
    .from(rosterPerson)
    .where(inArray(rosterPerson.rosterId, ids))
    .groupBy(rosterPerson.rosterId);
  const people = new Map(sizes.map((row) => [row.id, row.people]));
  const staff = await staffOf(tx, ids);
  return rows.map(({ id, name, createdAt }) => ({
    id,
    name,
    people: people.get(id) ?? 0,
    staff: staff
      .filter((row) => row.roster_id === id)
      .map((row) => ({ membershipId: row.membership_id, name: row.name })),
    createdAt: createdAt.toISOString(),
  }));
}

const BY_NAME = orderedBy(roster.name, roster.id, 'asc');

/** A page of groups by name. */
export async function listGroups(
  tx: Transaction,
  principal: Principal,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ items: Group[]; nextCursor?: string; total?: number }> {
  const visible = visibleGroups(principal);
  const rows = await tx
    .select()
    .from(roster)
    .where(and(visible, BY_NAME.after(cursor)))
    .orderBy(...BY_NAME.order)
    .limit(limit + 1);
  const { page, end } = BY_NAME.take(rows, limit, ({ name, id }) => [name, id]);
  const [sum] = cursor ? [] : await tx.select({ total: count() }).from(roster).where(visible);
  return {
    items: await describeGroups(tx, page),
    ...end,
    ...sum,
  };
}

const takenName = (error: unknown): never => {
  throw isUniqueViolation(error, 'roster_name') ? new GroupNameTakenError() : error;
};

/** @throws {GroupNameTakenError} */
export async function createGroup(
  { database, audit, clock, newId }: PeopleContext,
  { principal, origin, name }: Changing & { readonly name: string },
): Promise<Group> {
  const { organizationId } = principal;
  const row = { id: newId(), organizationId, name, createdAt: clock.now() };
  return database
    .inOrganization(organizationId, async (tx) => {
      await tx.insert(roster).values(row);
      const [group] = await describeGroups(tx, [row]);
      if (!group) throw new NotFoundError('group');
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'group.create',
        resource: `group:${row.id}`,
      });
      return group;
    })
    .catch(takenName);
}

/** @throws {NotFoundError} `group.not-found`, `person.not-found`, `member.not-found` @throws {GroupNameTakenError} */
export async function updateGroup(
  { database, audit }: PeopleContext,
  {
    principal,
    origin,
    groupId,
    change,
  }: Changing & { readonly groupId: string; readonly change: GroupChange },
): Promise<Group> {
  const { organizationId } = principal;
  const { name, personIds, membershipIds, ...days } = change;
  return database
    .inOrganization(organizationId, async (tx) => {
      const mine = and(eq(roster.id, groupId), visibleGroups(principal));
      const [found] = await tx.select().from(roster).where(mine).for('update');
      if (!found) throw new NotFoundError('group');
      if (name !== undefined) await tx.update(roster).set({ name }).where(eq(roster.id, groupId));
      if (personIds) await setPeopleOf(tx, { organizationId, rosterId: groupId }, personIds, days);
      if (membershipIds) await setStaffOf(tx, organizationId, groupId, membershipIds);
      const [group] = await describeGroups(tx, [{ ...found, name: name ?? found.name }]);
      if (!group) throw new NotFoundError('group');
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'group.update',
        resource: `group:${groupId}`,
        metadata: { changed: Object.keys(change), people: group.people, staff: group.staff.length },
      });
      return group;
    })
    .catch(takenName);
}

/** @throws {NotFoundError} `group.not-found` */
export async function deleteGroup(
  { database, audit }: PeopleContext,
  { principal, origin, groupId }: Changing & { readonly groupId: string },
): Promise<void> {
  await database.inOrganization(principal.organizationId, async (tx) => {
    const deleted = await tx
      .delete(roster)
      .where(and(eq(roster.id, groupId), visibleGroups(principal)))
      .returning({ id: roster.id });
    if (deleted.length === 0) throw new NotFoundError('group');
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'group.delete',
      resource: `group:${groupId}`,
    });
  });
}
