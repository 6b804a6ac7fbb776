import type { Transaction } from '../../../platform/database/database.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';
import type { FaceSessionContext } from './ports.js';
import { checkResult, spendResult } from './use-result.js';

/** The result of a session for attendance, read and not used. @throws {FaceResultInvalidError} */
export async function attendanceResult(context: FaceSessionContext, organizationId: string, token: string) {
  const claims = await checkResult(context, { token, purpose: 'attendance', organizationId });
  return {
    sessionId: claims.jti,
    personId: claims.personId,
    spend: (tx: Transaction, by: { readonly actorId: string; readonly origin: RequestOrigin }) =>
      spendResult(context, tx, claims, by),
  };
}
