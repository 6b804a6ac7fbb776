import { eq, inArray } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import { signInFailure } from '../../../platform/database/schema/index.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';
import { keyedHash } from '../../../platform/security/random-token.js';
import {
  type CounterKind,
  countAfter,
  type Factor,
  isDisabled,
  isWorthAnAlert,
  lockMsAfter,
} from '../domain/decide-lockout.js';
import { FactorDisabledError, LockedOutError } from '../domain/errors.js';
import type { KnownDevices } from './known-devices.js';
import { networkOf } from './network.js';
import type { SecurityReports } from './security-reports.js';

/** One try at one factor of one account. */
export interface Attempt {
  readonly factor: Factor;
  /** What was typed to name the account; counts alike whether such an account exists or not. */
  readonly email: string;
  readonly accountId: string | undefined;
  /** Token of the device cookie. */
  readonly deviceToken: string | undefined;
  readonly origin: RequestOrigin;
}

/**
 * Counts failures by factor and by who tries.
 *
 * A browser the account is known to use has its own counter. All others count by network, and all of them together
 * have a total, so strangers may lock each other out and not the owner.
 */
export interface AttemptGuard {
  /**
   * Count the attempt as failed before it is judged, so that many at once gain nothing.
   *
   * @throws {LockedOutError} while it is locked.
   * @throws {FactorDisabledError} after too many failures by face, until another factor is shown.
   */
  begin(attempt: Attempt): Promise<void>;
  /** It was wrong indeed: tell the account's organizations when that becomes a habit. */
  failed(attempt: Attempt): Promise<void>;
  /** Take back what `begin` counted. */
  succeeded(attempt: Attempt): Promise<void>;
  /** The owner proved themselves by other means: forget also what strangers did. */
  pardon(attempt: Attempt): Promise<void>;
  /** The owner showed another factor: their face counts again, wherever it failed. */
  allowFace(attempt: Omit<Attempt, 'factor'>): Promise<void>;
}

/** Servers that share a database differ by less. */
const CLOCK_NOISE_MS = 60_000;

interface Counter {
  readonly key: string;
  readonly kind: CounterKind;
}

/** How long a counter is locked. A lock from a time that is still to come was made before the clock was set back. */
function lockedMsOf(
  row: { readonly lockedUntil: Date | null; readonly lastAt: Date } | undefined,
  now: Date,
): number {
  if (!row?.lockedUntil || row.lastAt.getTime() - now.getTime() > CLOCK_NOISE_MS) return 0;
  return row.lockedUntil.getTime() - now.getTime();
}

/** What a try is counted by. */
function createCounters({ secret, devices }: { readonly secret: string; readonly devices: KnownDevices }) {
  const keyOf = ({ factor, email }: Attempt, ...origin: string[]) =>
    keyedHash(secret, 'sign-in-failure', factor, email.trim().toLowerCase(), ...origin);
  const strangersOf = (attempt: Attempt): readonly Counter[] => [
    { key: keyOf(attempt, 'network', networkOf(attempt.origin.ip)), kind: 'origin' },
    { key: keyOf(attempt, 'strangers'), kind: 'strangers' },
  ];

  async function countersOf(attempt: Attempt): Promise<readonly Counter[]> {
    const { accountId, deviceToken } = attempt;
    if (accountId && deviceToken && (await devices.isKnown(accountId, deviceToken))) {
      return [{ key: keyOf(attempt, 'device', deviceToken), kind: 'origin' }];
    }
    return strangersOf(attempt);
  }

  return { countersOf, strangersOf };
}

export function createAttemptGuard(deps: {
  readonly database: Database;
  readonly clock: Clock;
  readonly secret: string;
  readonly devices: KnownDevices;
  readonly reports: SecurityReports;
}): AttemptGuard {
  const { database, clock } = deps;

  const { countersOf, strangersOf } = createCounters(deps);

  async function count(tx: Transaction, { factor }: Attempt, counter: Counter, now: Date): Promise<void> {
    await tx
      .insert(signInFailure)
      .values({ key: counter.key, failures: 0, lastAt: now })
      .onConflictDoNothing();
    const [row] = await tx
      .select()
      .from(signInFailure)
      .where(eq(signInFailure.key, counter.key))
      .for('update');
    const lockedMs = lockedMsOf(row, now);
    if (isDisabled(lockedMs)) throw new FactorDisabledError();
    if (lockedMs > 0) throw new LockedOutError(Math.ceil(lockedMs / 1000));
    const failures = countAfter(row?.failures ?? 0, row?.lastAt ?? now, now);
    const lockMs = lockMsAfter(factor, counter.kind, failures);
    await tx
      .update(signInFailure)
      .set({ failures, lastAt: now, lockedUntil: lockMs > 0 ? new Date(now.getTime() + lockMs) : null })
      .where(eq(signInFailure.key, counter.key));
  }

  const forget = (counters: readonly Counter[]) =>
    database.system.delete(signInFailure).where(
      inArray(
        signInFailure.key,
        counters.map(({ key }) => key),
      ),
    );

  return {
    async begin(attempt) {
      const counters = await countersOf(attempt);
      await database.system.transaction(async (tx) => {
        for (const counter of counters) await count(tx, attempt, counter, clock.now());
      });
    },
    async failed(attempt) {
      if (!attempt.accountId) return;
      const keys = (await countersOf(attempt)).map(({ key }) => key);
      const rows = await database.system
        .select({ failures: signInFailure.failures })
        .from(signInFailure)
        .where(inArray(signInFailure.key, keys));
      const failures = Math.max(0, ...rows.map((row) => row.failures));
      if (!isWorthAnAlert(attempt.factor, failures)) return;
      await deps.reports.repeatedFailure(attempt.accountId, attempt.factor, failures, attempt.origin);
    },
    async succeeded(attempt) {
      await forget((await countersOf(attempt)).filter(({ kind }) => kind === 'origin'));
    },
    async pardon(attempt) {
      await forget(await countersOf(attempt));
    },
    async allowFace(shown) {
      const attempt = { ...shown, factor: 'face' as const };
      await forget([...(await countersOf(attempt)), ...strangersOf(attempt)]);
    },
  };
}
