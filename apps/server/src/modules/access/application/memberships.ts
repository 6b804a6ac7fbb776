import { GRANTS, type OrganizationSettings, REACH, type Role } from '@mien/contracts';
import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../../platform/database/database.js';
import { membership, organization } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';

export interface Membership {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly timeZone: string;
  readonly language: string;
  readonly settings: OrganizationSettings;
  readonly role: Role;
  readonly personId: string | null;
  readonly lastSeenAt: Date | null;
}

/** Organizations of an account, the one joined first at the front. */
export async function membershipsOf(database: Database, accountId: string): Promise<readonly Membership[]> {
  const rows = await database.system
    .select({
      id: membership.id,
      organizationId: membership.organizationId,
      organizationName: organization.name,
      timeZone: organization.timeZone,
      language: organization.language,
      settings: organization.settings,
      role: membership.role,
      personId: membership.personId,
      lastSeenAt: membership.lastSeenAt,
    })
    .from(membership)
    .innerJoin(organization, eq(organization.id, membership.organizationId))
    .where(eq(membership.accountId, accountId))
    .orderBy(asc(membership.createdAt), asc(membership.id));
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

/** The organization asked for, or else the first. */
export const chosenMembership = (
  memberships: readonly Membership[],
  organizationId: string | null | undefined,
): Membership | undefined =>
  memberships.find((member) => member.organizationId === organizationId) ?? memberships[0];

/** A member as a request of theirs carries it. */
export const memberPrincipal = (
  account: { readonly id: string; readonly name: string },
  member: Membership,
): Principal => ({
  kind: 'account',
  actorId: account.id,
  actorName: account.name,
  organizationId: member.organizationId,
  membershipId: member.id,
  role: member.role,
  permissions: new Set(GRANTS[member.role]),
  reach: REACH[member.role],
  ...(member.personId ? { personId: member.personId } : {}),
});
