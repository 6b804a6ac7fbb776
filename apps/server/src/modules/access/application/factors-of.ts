import type { SignInFactor } from '@mien/contracts';
import { and, count, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../../../platform/database/database.js';
import { account, credential, passkey } from '../../../platform/database/schema/index.js';
import type { SignedIn } from '../../../platform/http/request-context.js';
import type { FaceFactor } from './face-factor.js';

/** What somebody signed in can show again to prove that it is still them. */
export type FactorsOf = (signedIn: SignedIn) => Promise<readonly SignInFactor[]>;

export const createFactorsOf =
  (deps: { readonly database: Database; readonly face: FaceFactor }): FactorsOf =>
  async ({ accountId, organizationId }) => {
    const { system } = deps.database;
    const [password] = await system
      .select({ count: count() })
      .from(credential)
      .where(and(eq(credential.userId, accountId), isNotNull(credential.password)));
    const [app] = await system
      .select({ isSetUp: account.twoFactorEnabled })
      .from(account)
      .where(eq(account.id, accountId));
    const [passkeys] = await system
      .select({ count: count() })
      .from(passkey)
      .where(eq(passkey.userId, accountId));
    const face = await deps.face.claimOf(accountId, 'second-factor', organizationId);
    return [
      ...(password?.count ? (['password'] as const) : []),
      ...(app?.isSetUp ? (['code'] as const) : []),
      ...(passkeys?.count ? (['passkey'] as const) : []),
      ...(face ? (['face'] as const) : []),
    ];
  };
