import type { MemberRole } from '@mien/contracts';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { invitation, organization } from '../../../platform/database/schema/index.js';
import { hashToken } from '../../../platform/security/random-token.js';
import { InvitationInvalidError } from '../domain/errors.js';

interface InvitationDeps {
  readonly database: Database;
  readonly clock: Clock;
}

export const sameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * An invitation by its token alone: nobody knows yet of which organization it is.
 *
 * @throws {InvitationInvalidError} if it is used, withdrawn or expired.
 */
export async function findOpenInvitation({ database, clock }: InvitationDeps, token: string) {
  const [found] = await database.system
    .select({ invitation, organizationName: organization.name })
    .from(invitation)
    .innerJoin(organization, eq(organization.id, invitation.organizationId))
    .where(
      and(
        eq(invitation.tokenHash, hashToken(token)),
        isNull(invitation.acceptedAt),
        gt(invitation.expiresAt, clock.now()),
      ),
    );
  if (!found) throw new InvitationInvalidError();
  return found;
}

/** Whether a token invites an address; who holds one may sign up where others may not. */
export const createIsInvited = (deps: InvitationDeps) =>
  async function isInvited(token: string, email: string): Promise<boolean> {
    try {
      const { invitation: found } = await findOpenInvitation(deps, token);
      return sameAddress(found.email, email);
    } catch (error) {
      if (error instanceof InvitationInvalidError) return false;
      throw error;
    }
  };

/** What an invitation link invites to. @throws {InvitationInvalidError} */
export async function readInvitation(deps: InvitationDeps, token: string) {
  const { invitation: found, organizationName } = await findOpenInvitation(deps, token);
  return { organizationName, email: found.email, role: found.role as MemberRole };
}
