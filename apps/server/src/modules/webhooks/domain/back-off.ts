const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Waits between tries of a message, three days in all. */
const WAITS = [
  5 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  20 * HOUR_MS,
];

/** A receiver that nothing got through to for so long is given up. */
const GIVE_UP_MS = 5 * DAY_MS;

/** Longest wait that a receiver may ask for. */
const LONGEST_MS = DAY_MS;

/**
 * When to try a message again; nothing when it is given up.
 *
 * @param attempts made so far, at least one.
 * @param spread in [0, 1); so that messages that failed together do not come back together.
 */
export function nextTry(
  attempts: number,
  now: Date,
  spread: number,
  { askedMs = 0 }: { readonly askedMs?: number | undefined } = {},
): Date | undefined {
  const wait = WAITS[attempts - 1];
  if (wait === undefined) return undefined;
  const spreadMs = wait * (1 + spread / 5);
  return new Date(now.getTime() + Math.max(spreadMs, Math.min(askedMs, LONGEST_MS)));
}

export const isGivenUp = (failingSince: Date | null, now: Date): boolean =>
  failingSince !== null && now.getTime() - failingSince.getTime() >= GIVE_UP_MS;
