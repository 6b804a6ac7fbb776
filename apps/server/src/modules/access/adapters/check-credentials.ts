import { APIError } from 'better-auth/api';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.js';
import { session } from '../../../platform/database/schema/index.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';
import type { CheckCredentials } from '../application/sign-in-program.js';
import {
  AddressNotVerifiedError,
  CodeNeededError,
  LockedOutError,
  WrongCredentialsError,
} from '../domain/errors.js';
import type { BetterAuth } from './better-auth.js';
import { CLIENT_ADDRESS, IS_PROGRAM, REQUEST_ID } from './better-auth-deps.js';

const APP_CODE = /^\d{6}$/;
const signedIn = z.object({ token: z.string() });
const refusal = z.object({ code: z.string().optional(), retryAfterSeconds: z.number().optional() });

const headersFor = ({ ip, requestId, userAgent }: RequestOrigin) =>
  new Headers({
    [CLIENT_ADDRESS]: ip,
    [REQUEST_ID]: requestId,
    [IS_PROGRAM]: 'true',
    'user-agent': userAgent,
  });

/** What better-auth refused, in our words. */
export function toOurError(error: unknown): Error {
  if (!(error instanceof APIError) || error.statusCode >= 500) {
    return error instanceof Error ? error : new Error('Sign-in failed.', { cause: error });
  }
  const { code, retryAfterSeconds } = refusal.safeParse(error.body).data ?? {};
  if (code === 'LOCKED_OUT') return new LockedOutError(retryAfterSeconds ?? 1);
  if (code === 'EMAIL_NOT_VERIFIED') return new AddressNotVerifiedError();
  return new WrongCredentialsError();
}

/** Signs in through better-auth, so that lock-out and codes that work once hold, and takes the session back. */
export function createCheckCredentials(deps: {
  readonly auth: BetterAuth;
  readonly database: Database;
}): CheckCredentials {
  const { api } = deps.auth;

  async function showCode(headers: Headers, cookies: readonly string[], code: string): Promise<unknown> {
    headers.set('cookie', cookies.map((cookie) => cookie.split(';', 1)[0]).join('; '));
    return APP_CODE.test(code)
      ? api.verifyTOTP({ body: { code }, headers })
      : api.verifyBackupCode({ body: { code }, headers });
  }

  return async function checkCredentials({ email, password, code }, origin) {
    const headers = headersFor(origin);
    try {
      const first = await api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
      const isHalfWay = 'twoFactorRedirect' in first.response;
      if (isHalfWay && code === undefined) throw new CodeNeededError();
      const answer = isHalfWay
        ? await showCode(headers, first.headers.getSetCookie(), code ?? '')
        : first.response;
      const [ended] = await deps.database.system
        .delete(session)
        .where(eq(session.token, signedIn.parse(answer).token))
        .returning({ accountId: session.userId, secondFactor: session.secondFactor });
      if (!ended) throw new WrongCredentialsError();
      return ended;
    } catch (error) {
      throw toOurError(error);
    }
  };
}
