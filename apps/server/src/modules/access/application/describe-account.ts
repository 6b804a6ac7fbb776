import { count, eq } from 'drizzle-orm';
import type { Database } from '../../../platform/database/database.js';
import { account, passkey } from '../../../platform/database/schema/index.js';
import { NotSignedInError } from '../../../platform/http/errors.js';
import { membershipsOf } from './memberships.js';

/** @throws {NotSignedInError} if the account is gone. */
export async function describeAccount(database: Database, accountId: string) {
  const [found] = await database.system.select().from(account).where(eq(account.id, accountId));
  if (!found) throw new NotSignedInError();
  const [passkeys] = await database.system
    .select({ count: count() })
    .from(passkey)
    .where(eq(passkey.userId, accountId));
  const { name, email, emailVerified, twoFactorEnabled, createdAt } = found;
  return {
    name,
    email,
    emailVerified,
    twoFactorEnabled,
    createdAt,
    passkeys: passkeys?.count ?? 0,
    memberships: await membershipsOf(database, accountId),
  };
}
