/** What is being guessed; each has counters of its own. */
export type Factor = 'password' | 'second-factor';

const FREE_FAILURES = 5;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** In total from one origin, and in total from all origins the account is not known to use (NIST SP 800-63B). */
const TOTAL = { origin: 50, strangers: 100 } as const;

export type CounterKind = keyof typeof TOTAL;

/**
 * How long the next attempt has to wait after so many failures in a row, ms.
 *
 * One origin waits from the fifth failure, twice as long each time. The counter of strangers waits only at its
 * total, and nobody at a known browser draws on it, so failing on purpose locks out only those who fail.
 */
export function lockMsAfter(kind: CounterKind, failures: number): number {
  if (failures >= TOTAL[kind]) return DAY_MS;
  if (kind === 'strangers' || failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (failures - FREE_FAILURES));
}

/** Failures older than a day are forgotten. */
export const countAfter = (failures: number, lastAt: Date, now: Date): number =>
  now.getTime() - lastAt.getTime() > DAY_MS ? 1 : failures + 1;

/** The failure that people should hear about. */
export const isWorthAnAlert = (failures: number): boolean =>
  failures === FREE_FAILURES || failures % TOTAL.origin === 0;
