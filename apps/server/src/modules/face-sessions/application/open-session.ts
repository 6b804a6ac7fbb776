import { NotFoundError } from '../../../platform/http/errors.js';
import { hashToken, isSameSecret } from '../../../platform/security/random-token.js';
import type { StoredSession } from './face-session-record.js';
import type { FaceSessionContext } from './ports.js';

/**
 * A session as its holder may see it.
 *
 * @throws {NotFoundError} `face-session.not-found` if there is none, or the token is of another.
 */
export async function openSession(
  { store }: Pick<FaceSessionContext, 'store'>,
  id: string,
  token: string,
): Promise<StoredSession> {
  const stored = await store.load(id);
  const isTheirs = stored !== undefined && isSameSecret(stored.record.tokenHash, hashToken(token));
  if (!isTheirs) throw new NotFoundError('face-session');
  return stored;
}
