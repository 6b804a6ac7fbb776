import { and, eq, isNull } from 'drizzle-orm';
import { account, invitation, membership } from '../../../platform/database/schema/index.js';
import { NotSignedInError } from '../../../platform/http/errors.js';
import type { RequestOrigin, SignedIn } from '../../../platform/http/request-context.js';
import {
  AlreadyMemberError,
  InvitationForOtherError,
  InvitationInvalidError,
  InvitationUnprovenError,
} from '../domain/errors.js';
import { assertPersonFree } from './members.js';
import { findOpenInvitation, sameAddress } from './open-invitation.js';
import type { OrganizationsDeps } from './ports.js';

async function assertInvited(
  { database, mailer }: OrganizationsDeps,
  signedIn: SignedIn,
  email: string,
): Promise<void> {
  const [found] = await database.system
    .select({ email: account.email, emailVerified: account.emailVerified })
    .from(account)
    .where(eq(account.id, signedIn.accountId));
  if (!found) throw new NotSignedInError();
  if (!sameAddress(found.email, email)) throw new InvitationForOtherError();
  if (mailer.isSetUp && !found.emailVerified) throw new InvitationUnprovenError();
}

/**
 * Join with the signed-in account.
 *
 * @throws {InvitationInvalidError} if it is used, withdrawn or expired, also by somebody else in this moment.
 * @throws {InvitationForOtherError} if the account has another address.
 * @throws {InvitationUnprovenError} if its address is not verified where it could be.
 * @throws {AlreadyMemberError}
 */
export async function acceptInvitation(
  deps: OrganizationsDeps,
  token: string,
  signedIn: SignedIn,
  origin: RequestOrigin,
) {
  const { database, clock, auditTrail, newId } = deps;
  const { invitation: found } = await findOpenInvitation(deps, token);
  await assertInvited(deps, signedIn, found.email);
  const { organizationId, personId, role } = found;
  await database.inOrganization(organizationId, async (tx) => {
    const used = await tx
      .update(invitation)
      .set({ acceptedAt: clock.now() })
      .where(and(eq(invitation.id, found.id), isNull(invitation.acceptedAt)))
      .returning({ id: invitation.id });
    if (used.length === 0) throw new InvitationInvalidError();
    if (personId) await assertPersonFree(tx, personId);
    const joined = await tx
      .insert(membership)
      .values({ id: newId(), organizationId, accountId: signedIn.accountId, role, personId })
      .onConflictDoNothing({ target: [membership.organizationId, membership.accountId] })
      .returning({ id: membership.id });
    if (joined.length === 0) throw new AlreadyMemberError();
    await auditTrail.record(tx, {
      actor: { actorId: signedIn.accountId, organizationId },
      origin,
      action: 'invitation.accept',
      resource: `invitation:${found.id}`,
      metadata: { role },
    });
  });
  return { organizationId };
}
