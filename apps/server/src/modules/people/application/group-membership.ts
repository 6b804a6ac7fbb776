import { and, eq, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../../platform/database/database.js';
import {
  membership,
  person,
  roster,
  rosterPerson,
  rosterStaff,
} from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';

/** Foreign keys do not know organizations, so every id that comes in is looked up among one's own rows first. */
async function requireAll(
  tx: Transaction,
  table: PgTable & { readonly id: AnyPgColumn },
  ids: readonly string[],
  what: string,
): Promise<void> {
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(sql`${table.id} = any(${sql.param([...ids])}::uuid[])`)
    .for('key share');
  if (found.length !== ids.length) throw new NotFoundError(what);
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))];

/** Let a person belong to exactly these groups; where they are in already, their days stay. @throws {NotFoundError} `group.not-found` */
export async function setGroupsOf(
  tx: Transaction,
  organizationId: string,
  personId: string,
  groupIds: readonly string[],
): Promise<void> {
  const ids = unique(groupIds);
  if (ids.length > 0) await requireAll(tx, roster, ids, 'group');
  const list = sql.param(ids);
  await tx
    .delete(rosterPerson)
    .where(and(eq(rosterPerson.personId, personId), sql`${rosterPerson.rosterId} <> all(${list}::uuid[])`));
  if (ids.length === 0) return;
  await tx
    .insert(rosterPerson)
    .values(ids.map((rosterId) => ({ organizationId, rosterId, personId })))
    .onConflictDoNothing();
}

/** First and last day of belonging to a group; without end when absent. */
export interface Belonging {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Let exactly these people belong to a group; the days of those who are in it already stay.
 *
 * @param days of those who are new to it. @throws {NotFoundError} `person.not-found`
 */
export async function setPeopleOf(
  tx: Transaction,
  { organizationId, rosterId }: { readonly organizationId: string; readonly rosterId: string },
  personIds: readonly string[],
  { from, to }: Belonging = {},
): Promise<void> {
  const ids = unique(personIds);
  await requireAll(tx, person, ids, 'person');
  const list = sql.param(ids);
  await tx
    .delete(rosterPerson)
    .where(and(eq(rosterPerson.rosterId, rosterId), sql`${rosterPerson.personId} <> all(${list}::uuid[])`));
  await tx.execute(sql`
    insert into ${rosterPerson} (organization_id, roster_id, person_id, "from", "to")
    select ${organizationId}, ${rosterId}, id, ${from ?? null}::date, ${to ?? null}::date from unnest(${list}::uuid[]) as id
    on conflict do nothing`);
}

/** Let exactly these members look after a group. @throws {NotFoundError} `member.not-found` */
export async function setStaffOf(
  tx: Transaction,
  organizationId: string,
  rosterId: string,
  membershipIds: readonly string[],
): Promise<void> {
  const ids = unique(membershipIds);
  if (ids.length > 0) await requireAll(tx, membership, ids, 'member');
  await tx.delete(rosterStaff).where(eq(rosterStaff.rosterId, rosterId));
  if (ids.length === 0) return;
  await tx
    .insert(rosterStaff)
    .values(ids.map((membershipId) => ({ organizationId, rosterId, membershipId })));
}

/** Names of the members who look after groups, by group. */
export async function staffOf(tx: Transaction, rosterIds: readonly string[]) {
  const { rows } = await tx.execute<{ roster_id: string; membership_id: string; name: string }>(sql`
    select s.roster_id, s.membership_id, a.name
      from ${rosterStaff} s join membership m on m.id = s.membership_id join account a on a.id = m.account_id
     where ${inArray(sql`s.roster_id`, [...rosterIds])}
     order by a.name`);
  return rows;
}
