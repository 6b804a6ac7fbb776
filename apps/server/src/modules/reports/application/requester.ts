import { GRANTS, type Permission, REACH, type Role } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { membership } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { ReportNotAllowedError } from '../domain/errors.js';

/** Whom a report is made for, as far as they reach today. */
export interface Requester extends Pick<Principal, 'reach' | 'membershipId' | 'personId'> {
  readonly permissions: ReadonlySet<Permission>;
}

const ofRole = (role: Role) => ({ permissions: new Set(GRANTS[role]), reach: REACH[role] });

/**
 * Who asked for something, with the role they have now.
 *
 * @throws {ReportNotAllowedError} when they are no member any more.
 */
export async function requesterOf(tx: Transaction, membershipId: string | null): Promise<Requester> {
  if (membershipId === null) return ofRole('service');
  const [found] = await tx.select().from(membership).where(eq(membership.id, membershipId));
  if (!found) throw new ReportNotAllowedError();
  return {
    ...ofRole(found.role as Role),
    membershipId,
    ...(found.personId === null ? {} : { personId: found.personId }),
  };
}
