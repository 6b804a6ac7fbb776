import type { FaceSessionPurpose } from '@mien/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { faceSession } from '../../../platform/database/schema/index.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';
import { isSameSecret } from '../../../platform/security/random-token.js';
import { FaceResultInvalidError } from '../domain/errors.js';
import type { FaceSessionContext } from './ports.js';
import { type ResultClaims, readResult } from './result-token.js';

export interface ExpectedResult {
  readonly token: string;
  readonly purpose: FaceSessionPurpose;
  /** Who shows it; absent where a service may show what its user was given. */
  readonly holder?: string;
  readonly organizationId?: string;
  readonly personId?: string;
}

/**
 * Read a result that somebody shows, without using it.
 *
 * @throws {FaceResultInvalidError} if it is not one, not for this, or not theirs.
 */
export async function checkResult(
  context: FaceSessionContext,
  expected: ExpectedResult,
): Promise<ResultClaims> {
  const claims = await readResult(context, expected.token);
  const { holder, organizationId, personId, purpose } = expected;
  const fits =
    claims !== undefined &&
    claims.purpose === purpose &&
    (holder === undefined || isSameSecret(claims.holder, holder)) &&
    (organizationId === undefined || claims.organizationId === organizationId) &&
    (personId === undefined || claims.personId === personId);
  if (!claims || !fits) throw new FaceResultInvalidError();
  return claims;
}

/**
 * Use a checked result: of many at once, one does. What it is used for belongs into the same transaction.
 *
 * @throws {FaceResultInvalidError} if it was used before.
 */
export async function spendResult(
  { clock, auditTrail }: FaceSessionContext,
  tx: Transaction,
  { jti, organizationId, purpose, personId }: ResultClaims,
  by: { readonly actorId: string; readonly origin: RequestOrigin },
) {
  const [used] = await tx
    .update(faceSession)
    .set({ usedAt: clock.now() })
    .where(and(eq(faceSession.id, jti), eq(faceSession.passed, true), isNull(faceSession.usedAt)))
    .returning({ endedAt: faceSession.endedAt });
  if (!used?.endedAt) throw new FaceResultInvalidError();
  await auditTrail.record(tx, {
    actor: { actorId: by.actorId, organizationId },
    origin: by.origin,
    action: 'face-session.use',
    resource: `face-session:${jti}`,
    metadata: { purpose, personId },
  });
  return { endedAt: used.endedAt };
}
