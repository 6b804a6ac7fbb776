import { NotSignedInError } from '../../../platform/http/errors.js';
import type { Principal, SignedIn } from '../../../platform/http/request-context.js';
import { hashToken } from '../../../platform/security/random-token.js';

interface Caller {
  readonly principal?: Principal | undefined;
  readonly signedIn?: SignedIn | undefined;
}

const BROWSER = 'session:';
const PROGRAM = 'actor:';
const VISITOR = 'visitor:';

/**
 * Who has a session before the camera: this browser, or this key, device or program.
 *
 * @throws {NotSignedInError}
 */
export function holderOf({ principal, signedIn }: Caller): string {
  if (signedIn?.sessionId) return BROWSER + signedIn.sessionId;
  const actor = principal?.actorId ?? signedIn?.accountId;
  if (actor === undefined) throw new NotSignedInError();
  return PROGRAM + actor;
}

/** Somebody who is not signed in yet, by what only their browser can show. */
export const visitorHolder = (proof: string): string => VISITOR + hashToken(proof);

export const isVisitor = (holder: string): boolean => holder.startsWith(VISITOR);
