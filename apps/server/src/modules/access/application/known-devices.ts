import { and, count, eq } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { knownDevice } from '../../../platform/database/schema/index.js';
import { hashToken } from '../../../platform/security/random-token.js';

/** Browsers an account has completed a sign-in from. */
export interface KnownDevices {
  isKnown(accountId: string, deviceToken: string): Promise<boolean>;
  /** @returns how this browser stands to the account: seen before, its very first, or new. */
  note(accountId: string, deviceToken: string): Promise<'known' | 'first' | 'new'>;
}

export function createKnownDevices(deps: {
  readonly database: Database;
  readonly clock: Clock;
}): KnownDevices {
  const { system } = deps.database;
  const ofAccount = (accountId: string, deviceToken: string) =>
    and(eq(knownDevice.accountId, accountId), eq(knownDevice.deviceHash, hashToken(deviceToken)));

  return {
    async isKnown(accountId, deviceToken) {
      const found = await system
        .select({ at: knownDevice.lastSeenAt })
        .from(knownDevice)
        .where(ofAccount(accountId, deviceToken));
      return found.length > 0;
    },
    async note(accountId, deviceToken) {
      const now = deps.clock.now();
      const updated = await system
        .update(knownDevice)
        .set({ lastSeenAt: now })
        .where(ofAccount(accountId, deviceToken))
        .returning({ at: knownDevice.lastSeenAt });
      if (updated.length > 0) return 'known';
      const [others] = await system
        .select({ count: count() })
        .from(knownDevice)
        .where(eq(knownDevice.accountId, accountId));
      await system
        .insert(knownDevice)
        .values({ accountId, deviceHash: hashToken(deviceToken), firstSeenAt: now, lastSeenAt: now })
        .onConflictDoNothing();
      return (others?.count ?? 0) === 0 ? 'first' : 'new';
    },
  };
}
