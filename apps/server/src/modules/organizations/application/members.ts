import type { MemberRole, Role } from '@mien/contracts';
import { count, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedById } from '../../../platform/database/keyset.js';
import { account, membership, person } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { decideRoleChange } from '../domain/decide-role-change.js';
import { PersonTakenError, RoleChangeError } from '../domain/errors.js';
import type { PageRequest } from './page-request.js';
import type { OrganizationsDeps } from './ports.js';

const columns = {
  id: membership.id,
  accountId: membership.accountId,
  name: account.name,
  email: account.email,
  role: membership.role,
  personId: membership.personId,
  personName: person.name,
  twoFactorEnabled: account.twoFactorEnabled,
  joinedAt: membership.createdAt,
  lastSeenAt: membership.lastSeenAt,
};

const selectMembers = (tx: Transaction) =>
  tx
    .select(columns)
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .leftJoin(person, eq(person.id, membership.personId));

type MemberRow = Awaited<ReturnType<typeof selectMembers>>[number];

const toMember = ({ personId, personName, lastSeenAt, joinedAt, role, ...row }: MemberRow) => ({
  ...row,
  role: role as Role,
  joinedAt: joinedAt.toISOString(),
  ...(personId ? { personId } : {}),
  ...(personName ? { personName } : {}),
  ...(lastSeenAt ? { lastSeenAt: lastSeenAt.toISOString() } : {}),
});

async function find(tx: Transaction, id: string) {
  const [row] = await selectMembers(tx).where(eq(membership.id, id));
  if (!row) throw new NotFoundError('member');
  return toMember(row);
}

/** @throws {RoleChangeError} if this change would break a rule. */
async function assertRoleChange(
  tx: Transaction,
  by: Principal,
  memberId: string,
  to: Role | undefined,
): Promise<void> {
  // owners stay locked until the end, so two of them cannot unmake each other at once
  const owners = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(eq(membership.role, 'owner'))
    .for('update');
  const { role: from } = await find(tx, memberId);
  const refusal = decideRoleChange({ by: by.role, from, to, owners: owners.length });
  if (refusal) throw new RoleChangeError(refusal);
}

/**
 * @throws {NotFoundError} if there is no such person.
 * @throws {PersonTakenError} if another account is this person.
 */
export async function assertPersonFree(
  tx: Transaction,
  personId: string,
  exceptMember?: string,
): Promise<void> {
  const [found] = await tx.select({ id: person.id }).from(person).where(eq(person.id, personId));
  if (!found) throw new NotFoundError('person');
  const [holder] = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(eq(membership.personId, personId));
  if (holder && holder.id !== exceptMember) throw new PersonTakenError();
}

/** Accounts of an organization, in the order they joined. */
const OLDEST = orderedById(membership.id, 'asc');

export const listMembers = (
  { database }: OrganizationsDeps,
  { organizationId }: Principal,
  { cursor, limit }: PageRequest,
) =>
  database.inOrganization(organizationId, async (tx) => {
    const rows = await selectMembers(tx)
      .where(OLDEST.after(cursor))
      .orderBy(...OLDEST.order)
      .limit(limit + 1);
    const [all] = await tx.select({ count: count() }).from(membership);
    const { page, end } = OLDEST.take(rows, limit, ({ id }) => [id]);
    return { items: page.map(toMember), ...end, total: all?.count ?? 0 };
  });

interface MemberChange {
  readonly role?: MemberRole | undefined;
  /** Null unlinks. */
  readonly personId?: string | null | undefined;
}

/** What the audit log says of a change. */
const describeChange = (from: Role, { role, personId }: MemberChange) => ({
  ...(role ? { from, to: role } : {}),
  ...(personId ? { personId } : {}),
  ...(personId === null ? { person: 'unlinked' } : {}),
});

/**
 * Give a member another role or link them to a person.
 *
 * @throws {RoleChangeError}
 * @throws {PersonTakenError}
 */
export const changeMember = (
  { database, auditTrail }: OrganizationsDeps,
  principal: Principal,
  id: string,
  change: MemberChange,
  origin: RequestOrigin,
) =>
  database.inOrganization(principal.organizationId, async (tx) => {
    const before = await find(tx, id);
    if (change.role) await assertRoleChange(tx, principal, id, change.role);
    if (change.personId) await assertPersonFree(tx, change.personId, id);
    await tx
      .update(membership)
      .set({
        role: change.role ?? before.role,
        ...(change.personId === undefined ? {} : { personId: change.personId }),
      })
      .where(eq(membership.id, id));
    await auditTrail.record(tx, {
      actor: principal,
      origin,
      action: 'member.change',
      resource: `account:${before.accountId}`,
      metadata: describeChange(before.role, change),
    });
    return find(tx, id);
  });

/** Take an account out of the organization. @throws {RoleChangeError} */
export const removeMember = (
  { database, auditTrail }: OrganizationsDeps,
  principal: Principal,
  id: string,
  origin: RequestOrigin,
): Promise<void> =>
  database.inOrganization(principal.organizationId, async (tx) => {
    await assertRoleChange(tx, principal, id, undefined);
    const { accountId, role } = await find(tx, id);
    await tx.delete(membership).where(eq(membership.id, id));
    await auditTrail.record(tx, {
      actor: principal,
      origin,
      action: 'member.remove',
      resource: `account:${accountId}`,
      metadata: { role },
    });
  });
