const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits between attempts of a message; after the last it has failed. */
const MESSAGE_WAITS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS];

/**
 * When to try a message again.
 *
 * @param attempts made so far, at least one.
 * @returns nothing when it is given up.
 */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  const wait = MESSAGE_WAITS[attempts - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait);
}
