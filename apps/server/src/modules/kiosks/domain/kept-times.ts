import type { KeptTimes, QueueOutcome } from '@mien/contracts';

interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

/** An entry, as far as it tells of time. */
export interface TakenEntry {
  readonly at: Date;
  readonly receivedAt: Date;
  readonly outcome: QueueOutcome;
  readonly missingBefore: number;
}

/** Around an entry that counts for nobody; somebody stood there for that long. */
const AROUND_MS = 60_000;
const COUNTED: ReadonlySet<QueueOutcome> = new Set(['recorded', 'repeat']);
/** Of these it is not known when they were. */
const TIMELESS: ReadonlySet<QueueOutcome> = new Set(['clock', 'too-old']);

/** Times in which a device worked, by the clock of the server, which is `nowMs` when the device says so. */
export function workedTimes({ worked, sentAt }: KeptTimes, nowMs: number): readonly Stretch[] {
  const offsetMs = nowMs - Date.parse(sentAt);
  const onServer = (instant: string) => new Date(Math.min(nowMs, Date.parse(instant) + offsetMs));
  return worked
    .map(({ from, to }) => ({ from: onServer(from), to: onServer(to) }))
    .filter(({ from, to }) => from < to);
}

/**
 * Times in which somebody came of whom nobody can tell who they were: around entries that count for nobody, and before
 * entries with others missing.
 *
 * @param entries In order.
 * @returns undefined where an entry cannot be placed in time, so that it may be about any.
 */
export function doubtfulTimes(entries: readonly TakenEntry[], since: Date): readonly Stretch[] | undefined {
  if (entries.some(({ outcome, receivedAt }) => TIMELESS.has(outcome) && receivedAt >= since))
    return undefined;
  return entries.flatMap(({ at, outcome, missingBefore }, index) => [
    ...(COUNTED.has(outcome)
      ? []
      : [{ from: new Date(at.getTime() - AROUND_MS), to: new Date(at.getTime() + AROUND_MS) }]),
    ...(missingBefore > 0 ? [{ from: entries[index - 1]?.at ?? new Date(0), to: at }] : []),
  ]);
}
