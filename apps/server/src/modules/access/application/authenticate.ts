import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import type { Authenticate } from '../../../platform/http/mount-routes.js';
import { demandsSecondFactor, hasSecondFactor } from '../domain/second-factor.js';
import { provenUntil } from '../domain/step-up.js';
import type { ReadAccessToken } from './access-tokens.js';
import { findApiKeyCaller } from './api-key-caller.js';
import { type Membership, memberPrincipal } from './memberships.js';
import type { createReadSession, SignedInAccount } from './sessions.js';

/** Start of every API key, so that it is recognized in logs and by secret scanners. */
export const API_KEY_START = 'mien_';

export interface AuthenticateDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly readSession: ReturnType<typeof createReadSession>;
  readonly readAccessToken: ReadAccessToken;
}

interface SignIn {
  readonly account: SignedInAccount;
  readonly member: Membership | undefined;
  readonly secondFactor: boolean;
  readonly endsAt: Date;
  readonly provenUntil: Date;
  readonly sessionId?: string;
}

function callerOf({ account, member, secondFactor, endsAt, provenUntil, sessionId }: SignIn) {
  const isDemanded = member !== undefined && demandsSecondFactor(member.role, member.settings);
  const mustAddSecondFactor = !secondFactor && (isDemanded || account.twoFactorEnabled);
  return {
    signedIn: {
      accountId: account.id,
      name: account.name,
      email: account.email,
      mustAddSecondFactor,
      endsAt,
      provenUntil,
      ...(sessionId ? { sessionId } : {}),
      ...(member ? { organizationId: member.organizationId } : {}),
    },
    // without the second factor their role demands, they are somebody signed in and nothing more
    ...(member && !mustAddSecondFactor ? { principal: memberPrincipal(account, member) } : {}),
  };
}

/** Who a bearer is: a service by its key, or a program by its access token. */
async function bearerCaller(deps: AuthenticateDeps, authorization: string) {
  const bearer = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
  if (!bearer.startsWith(API_KEY_START)) {
    const program = await deps.readAccessToken(bearer);
    return program ? callerOf(program) : {};
  }
  const principal = await findApiKeyCaller(deps, bearer);
  return principal ? { principal } : {};
}

/**
 * Find out who sends a request: an API key, a program with an access token, or a browser with a session.
 *
 * A request that claims to be a program is never taken for the browser its cookies belong to.
 */
export function createAuthenticate(deps: AuthenticateDeps): Authenticate {
  return async ({ headers }) => {
    const authorization = headers.get('authorization');
    if (authorization !== null) return bearerCaller(deps, authorization);
    const session = await deps.readSession(headers);
    if (!session) return {};
    return callerOf({
      ...session,
      sessionId: session.id,
      secondFactor: hasSecondFactor(session, session.member?.organizationId),
      provenUntil: provenUntil(session.factorShownAt ?? session.createdAt),
    });
  };
}
