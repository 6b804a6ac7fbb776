/** What is being guessed; each has counters of its own. */
export type Factor = 'password' | 'second-factor' | 'face';

const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Until another factor is shown. */
const DISABLED_MS = 36_500 * DAY_MS;

/** Whether somebody the account is known to be, or strangers, are counted. */
export type CounterKind = 'origin' | 'strangers';

interface Allowance {
  /** Failures in a row before the first wait. */
  readonly free: number;
  /** In total from one origin, and in total from all origins the account is not known to use. */
  readonly total: Readonly<Record<CounterKind, number>>;
  readonly waitAtTotalMs: number;
}

const GUESSED: Allowance = { free: 5, total: { origin: 50, strangers: 100 }, waitAtTotalMs: DAY_MS };

/**
 * NIST SP 800-63B: biometrics wait from the fifth failure, the tenth where presentation attacks are detected, and are
 * disabled after 50, or 100, until another factor is shown.
 */
const ALLOWANCES: Readonly<Record<Factor, Allowance>> = {
  password: GUESSED,
  'second-factor': GUESSED,
  face: { free: 10, total: { origin: 100, strangers: 100 }, waitAtTotalMs: DISABLED_MS },
};

/**
 * How long the next attempt has to wait after so many failures in a row, ms.
 *
 * One origin waits from its last free failure, twice as long each time. The counter of strangers waits only at its
 * total, and nobody at a known browser draws on it, so failing on purpose locks out only those who fail.
 */
export function lockMsAfter(factor: Factor, kind: CounterKind, failures: number): number {
  const { free, total, waitAtTotalMs } = ALLOWANCES[factor];
  if (failures >= total[kind]) return waitAtTotalMs;
  if (kind === 'strangers' || failures < free) return 0;
  return Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (failures - free));
}

/** Whether a wait ends only when another factor is shown. */
export const isDisabled = (lockMs: number): boolean => lockMs > DISABLED_MS / 2;

/** Failures older than a day are forgotten. */
export const countAfter = (failures: number, lastAt: Date, now: Date): number =>
  now.getTime() - lastAt.getTime() > DAY_MS ? 1 : failures + 1;

/** The failure that people should hear about. */
export const isWorthAnAlert = (factor: Factor, failures: number): boolean =>
  failures === ALLOWANCES[factor].free || failures % GUESSED.total.origin === 0;
