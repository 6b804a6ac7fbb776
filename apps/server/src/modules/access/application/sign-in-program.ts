import type { Database } from '../../../platform/database/database.js';
import { NotAllowedError } from '../../../platform/http/errors.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';
import { chosenMembership, membershipsOf } from './memberships.js';
import type { TokenPair, TokenPairs } from './token-pairs.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the authenticator app, or a recovery code. */
  readonly code?: string | undefined;
}

/**
 * Check credentials with everything that belongs to a sign-in, leaving no session.
 *
 * @throws {WrongCredentialsError} whatever was wrong.
 * @throws {LockedOutError} after too many failures.
 * @throws {CodeNeededError} if the account has an authenticator app and no code came.
 * @throws {AddressNotVerifiedError} if mails can be sent and the address is not proven.
 */
export type CheckCredentials = (
  credentials: Credentials,
  origin: RequestOrigin,
) => Promise<{ readonly accountId: string; readonly secondFactor: boolean }>;

/**
 * Sign in a program with the credentials of an account, for one organization.
 *
 * @throws {NotAllowedError} if the account is not a member of the organization asked for.
 */
export function createSignInProgram(deps: {
  readonly database: Database;
  readonly checkCredentials: CheckCredentials;
  readonly tokens: TokenPairs;
}) {
  return async function signInProgram(
    input: Credentials & { readonly organizationId?: string | undefined },
    origin: RequestOrigin,
  ): Promise<TokenPair> {
    const { accountId, secondFactor } = await deps.checkCredentials(input, origin);
    const member = chosenMembership(await membershipsOf(deps.database, accountId), input.organizationId);
    if (input.organizationId && member?.organizationId !== input.organizationId) throw new NotAllowedError();
    return deps.tokens.issue({ accountId, secondFactor, organizationId: member?.organizationId ?? null });
  };
}
