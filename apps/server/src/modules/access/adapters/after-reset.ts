import type { BetterAuthOptions } from 'better-auth';
import { originOf } from './attempt-of.js';
import type { SignInDeps } from './better-auth-deps.js';

type AfterReset = NonNullable<NonNullable<BetterAuthOptions['emailAndPassword']>['onPasswordReset']>;

/** A new password by mail: programs end with the sessions, and the owner's failures are forgotten. */
export const afterPasswordReset =
  (deps: SignInDeps): AfterReset =>
  async ({ user }, request) => {
    const origin = originOf({ headers: request?.headers });
    await deps.endPrograms(user.id);
    await deps.guard.pardon({
      factor: 'password',
      email: user.email,
      accountId: user.id,
      deviceToken: undefined,
      origin,
    });
    await deps.reports.changed(user.id, 'account.reset-password', origin);
  };
