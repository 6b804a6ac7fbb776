import type { LanguageTag, MemberRole } from '@mien/contracts';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedById } from '../../../platform/database/keyset.js';
import { invitation, organization } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { hashToken, newToken } from '../../../platform/security/random-token.js';
import { decideRoleChange } from '../domain/decide-role-change.js';
import { RoleChangeError } from '../domain/errors.js';
import { assertPersonFree } from './members.js';
import type { PageRequest } from './page-request.js';
import type { OrganizationsDeps } from './ports.js';

const LIFE_MS = 7 * 86_400_000;

type InvitationRow = typeof invitation.$inferSelect;

const toInvitation = ({ id, email, role, personId, expiresAt, createdAt }: InvitationRow) => ({
  id,
  email,
  role: role as MemberRole,
  expiresAt: expiresAt.toISOString(),
  createdAt: createdAt.toISOString(),
  ...(personId ? { personId } : {}),
});

/** Invitations that wait, newest first. */
const NEWEST = orderedById(invitation.id, 'desc');

export const listInvitations = (
  { database, clock }: OrganizationsDeps,
  { organizationId }: Principal,
  { cursor, limit }: PageRequest,
) =>
  database.inOrganization(organizationId, async (tx) => {
    const rows = await tx
      .select()
      .from(invitation)
      .where(and(isNull(invitation.acceptedAt), gt(invitation.expiresAt, clock.now()), NEWEST.after(cursor)))
      .orderBy(...NEWEST.order)
      .limit(limit + 1);
    const { page, end } = NEWEST.take(rows, limit, ({ id }) => [id]);
    return { items: page.map(toInvitation), ...end };
  });

interface InvitationRequest {
  readonly email: string;
  readonly role: MemberRole;
  readonly personId?: string | undefined;
}

async function insert(
  { clock, newId }: OrganizationsDeps,
  tx: Transaction,
  principal: Principal,
  { email, role, personId }: InvitationRequest,
  token: string,
): Promise<InvitationRow> {
  if (personId) await assertPersonFree(tx, personId);
  const now = clock.now();
  const [row] = await tx
    .insert(invitation)
    .values({
      id: newId(),
      organizationId: principal.organizationId,
      email: email.toLowerCase(),
      role,
      personId: personId ?? null,
      tokenHash: hashToken(token),
      invitedBy: principal.actorId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFE_MS),
    })
    .returning();
  if (!row) throw new NotFoundError('invitation');
  return row;
}

/**
 * Invite an address: a link that works once, for that address, for a week.
 *
 * @throws {RoleChangeError} if somebody else than an owner invites an owner.
 * @throws {PersonTakenError} if the person has an account already.
 */
export async function invite(
  deps: OrganizationsDeps,
  principal: Principal,
  request: InvitationRequest,
  origin: RequestOrigin,
) {
  const refusal = decideRoleChange({ by: principal.role, from: 'student', to: request.role, owners: 1 });
  if (refusal) throw new RoleChangeError(refusal);
  const token = newToken();
  // behind the hash, so that it enters no log on the way
  const link = `${deps.publicUrl}/invitation#token=${token}`;
  const { row, place } = await deps.database.inOrganization(principal.organizationId, async (tx) => {
    const [place] = await tx.select().from(organization);
    if (!place) throw new NotFoundError('organization');
    const row = await insert(deps, tx, principal, request, token);
    await deps.auditTrail.record(tx, {
      actor: principal,
      origin,
      action: 'invitation.create',
      resource: `invitation:${row.id}`,
      metadata: { role: row.role },
    });
    return { row, place };
  });
  await deps.mailer.send({
    to: request.email,
    language: place.language as LanguageTag,
    kind: 'invitation',
    values: { link, organization: place.name },
  });
  return { ...toInvitation(row), link };
}

/** Withdraw an invitation that waits. */
export const withdrawInvitation = (
  { database, auditTrail }: OrganizationsDeps,
  principal: Principal,
  id: string,
  origin: RequestOrigin,
): Promise<void> =>
  database.inOrganization(principal.organizationId, async (tx) => {
    const deleted = await tx
      .delete(invitation)
      .where(and(eq(invitation.id, id), isNull(invitation.acceptedAt)))
      .returning({ id: invitation.id });
    if (deleted.length === 0) throw new NotFoundError('invitation');
    await auditTrail.record(tx, {
      actor: principal,
      origin,
      action: 'invitation.withdraw',
      resource: `invitation:${id}`,
    });
  });
