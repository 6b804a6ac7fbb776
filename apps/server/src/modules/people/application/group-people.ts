import type { GROUP_TIMES, GroupPerson } from '@mien/contracts';
import { and, count, eq, type SQL, sql } from 'drizzle-orm';
import { belongsOn, organizationToday } from '../../../platform/database/belonging.js';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { person, roster, rosterPerson } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { activeEmbedder, describePeople, PERSON_COLUMNS } from './describe-people.js';
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

const BY_NAME = orderedBy(person.sortKey, person.id, 'asc');

/** Whether a row of `roster_person` is of a time, seen from today. */
function isOf(time: (typeof GROUP_TIMES)[number] | undefined, now: Date): SQL | undefined {
  if (time === undefined) return undefined;
  const today = organizationToday(now);
  if (time === 'now') return belongsOn(today);
  return time === 'past' ? sql`${rosterPerson.to} < ${today}` : sql`${rosterPerson.from} > ${today}`;
}

export interface GroupPeopleQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly when?: (typeof GROUP_TIMES)[number] | undefined;
}

/** A page of who belongs to a group, at any time unless one is named, by name. @throws {NotFoundError} `group.not-found` */
export async function listGroupPeople(
  tx: Transaction,
  context: Pick<PeopleContext, 'embedderOf' | 'clock'>,
  principal: Principal,
  groupId: string,
  query: GroupPeopleQuery,
): Promise<{ items: GroupPerson[]; nextCursor?: string; total?: number }> {
  await requireGroup(tx, principal, groupId);
  const belongs = and(eq(rosterPerson.rosterId, groupId), isOf(query.when, context.clock.now()));
  const rows = await tx
    .select({ person: PERSON_COLUMNS, sortKey: person.sortKey, from: rosterPerson.from, to: rosterPerson.to })
    .from(rosterPerson)
    .innerJoin(person, eq(person.id, rosterPerson.personId))
    .where(and(belongs, BY_NAME.after(query.cursor)))
    .orderBy(...BY_NAME.order)
    .limit(query.limit + 1);
  const { page, end } = BY_NAME.take(rows, query.limit, (last) => [last.sortKey, last.person.id]);
  const described = await describePeople(
    tx,
    page.map((row) => row.person),
    await activeEmbedder(tx, context),
  );
  const people = new Map(described.map((one) => [one.id, one]));
  const [sum] = query.cursor ? [] : await tx.select({ total: count() }).from(rosterPerson).where(belongs);
  return {
    items: page.map(({ person: { id, name, externalId, status }, from, to }) => ({
      personId: id,
      name,
      ...(externalId !== null && { externalId }),
      status: status as GroupPerson['status'],
      enrollment: people.get(id)?.enrollment ?? 'none',
      ...(from !== null && { from }),
      ...(to !== null && { to }),
    })),
    ...end,
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
