import type { Access } from '@mien/contracts';
import { NotAllowedError, NotSignedInError, SecondFactorNeededError } from '../http/errors.js';
import type { Principal, SignedIn } from '../http/request-context.js';

export interface Asking {
  readonly principal?: Principal | undefined;
  readonly signedIn?: SignedIn | undefined;
  /** The person the route is about, if it is about one. */
  readonly personId?: string | undefined;
}

const refusalWithoutPrincipal = (signedIn: SignedIn | undefined): Error =>
  signedIn?.mustAddSecondFactor ? new SecondFactorNeededError() : new NotAllowedError();

/**
 * The one decision on who may call what. Which people a caller of reach `own-groups` sees is the people module's
 * `assertReach`, asked by every handler that names a person.
 *
 * @throws {NotSignedInError} if nobody is signed in.
 * @throws {SecondFactorNeededError} if their role demands a second factor that they have not shown.
 * @throws {NotAllowedError} if they are and may not.
 */
export function decideAccess(access: Access, { principal, signedIn, personId }: Asking): void {
  if (access === 'public') return;
  if (!principal && !signedIn) throw new NotSignedInError();
  if (access === 'account') {
    if (!signedIn) throw new NotAllowedError();
    return;
  }
  if (!principal) throw refusalWithoutPrincipal(signedIn);
  if (principal.permissions.has(access.permission) && principal.reach !== 'self') return;
  if (principal.permissions.has(access.permission) && personId === undefined) return;
  const isOwn = personId !== undefined && principal.personId === personId;
  if (isOwn && access.own && principal.permissions.has(access.own)) return;
  throw new NotAllowedError();
}
