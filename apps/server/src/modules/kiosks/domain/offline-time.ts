/** What is known of when an entry was made, all in ms since the epoch or between clocks. */
export interface EntryTime {
  /** By the clock of the device. */
  readonly takenAtMs: number;
  /** What the server's clock was ahead when the device last heard of it before the entry. */
  readonly offsetThenMs: number | undefined;
  /** What it is ahead now that the entry is sent. */
  readonly offsetNowMs: number;
  readonly nowMs: number;
  /** Nothing of this queue is older. */
  readonly openedAtMs: number;
  /** Of the entry before. */
  readonly previousAtMs: number | undefined;
}

export interface JudgedTime {
  /** By the clock of the server. */
  readonly atMs: number;
  readonly verdict: 'sound' | 'clock' | 'too-old';
}

/** Clocks of tablets drift by a second or so a day. */
const DRIFT_MS = 120_000;
/** Queues are sent in one go; two entries that are due at once may be signed in either order. */
const ORDER_MS = 5_000;
export const OLDEST_MS = 30 * 86_400_000;

/**
 * When something happened that a device noted by its own clock, and whether that can be believed.
 *
 * A clock that was turned while there was no connection shows in three ways: it is not as far from the server's as it
 * was, the entry lies outside of the time in which the device could note it, or it is before the one before it.
 */
export function judgeTime(time: EntryTime): JudgedTime {
  const { takenAtMs, offsetThenMs, offsetNowMs, nowMs, openedAtMs, previousAtMs } = time;
  const atMs = takenAtMs + (offsetThenMs ?? offsetNowMs);
  const isTurned = offsetThenMs !== undefined && Math.abs(offsetNowMs - offsetThenMs) > DRIFT_MS;
  const isImpossible = atMs > nowMs + DRIFT_MS || atMs < openedAtMs - DRIFT_MS;
  const isOutOfOrder = previousAtMs !== undefined && atMs < previousAtMs - ORDER_MS;
  if (isTurned || isImpossible || isOutOfOrder) return { atMs: Math.min(atMs, nowMs), verdict: 'clock' };
  return { atMs: Math.min(atMs, nowMs), verdict: nowMs - atMs > OLDEST_MS ? 'too-old' : 'sound' };
}
