import type { RequestOrigin } from '../../../platform/http/request-context.js';
import type { Attempt } from './attempt-guard.js';
import type { FaceClaim } from './face-factor.js';

interface SentRequest {
  readonly headers: Headers;
  readonly origin: RequestOrigin;
}

/** What signing in by face needs of the accounts. */
export interface FaceSignIn {
  /** The account with this address, if there is one. */
  findAccount(email: string): Promise<string | undefined>;
  /** Whose password was right a moment ago in the browser that asks, and a value that stands for that browser. */
  passwordShown(
    request: SentRequest,
  ): Promise<{ readonly accountId: string; readonly proof: string } | undefined>;
  /** A try by face, for the lock-out to count. */
  attemptOf(
    request: SentRequest,
    who: { readonly email?: string | undefined; readonly accountId?: string | undefined },
  ): Promise<Attempt>;
  /** A session of the account. @returns its cookies; nothing if the password has been used or is too old. */
  open(
    request: SentRequest,
    claim: FaceClaim,
    use: 'second-factor' | 'alone',
  ): Promise<readonly string[] | undefined>;
  /** Cookie that keeps a sign-in by face to the browser it began in. */
  readonly visitorCookie: { readonly name: string; readonly isSecure: boolean };
  readCookie(headers: Headers, name: string): string | undefined;
}
