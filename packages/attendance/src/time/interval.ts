/** A stretch of time; the end is not part of it. */
export interface Interval {
  readonly from: Date;
  readonly to: Date;
}

const MINUTE_MS = 60_000;

/** Whole minutes that have passed, so that 59 seconds are none. */
export const minutesBetween = (from: Date, to: Date): number =>
  Math.floor((to.getTime() - from.getTime()) / MINUTE_MS);

export const addMinutes = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * MINUTE_MS);

export const earlier = (a: Date, b: Date): Date => (a <= b ? a : b);
export const later = (a: Date, b: Date): Date => (a >= b ? a : b);

/** What two stretches share; undefined if that is nothing. */
export function overlap(a: Interval, b: Interval): Interval | undefined {
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  return from < to ? { from, to } : undefined;
}

/** Sorted stretches that do not touch, together covering the same time. */
export function merge(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = intervals.filter(({ from, to }) => from < to).sort((a, b) => +a.from - +b.from);
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last && next.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: later(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
}

/** What is left of a stretch without others. */
export function without(whole: Interval, others: readonly Interval[]): readonly Interval[] {
  const left: Interval[] = [];
  let { from } = whole;
  for (const other of merge(others)) {
    const taken = overlap(whole, other);
    if (!taken) continue;
    if (from < taken.from) left.push({ from, to: taken.from });
    from = taken.to;
  }
  if (from < whole.to) left.push({ from, to: whole.to });
  return left;
}

/** Milliseconds that some stretches cover in all, each moment once. */
const coveredMs = (intervals: readonly Interval[]): number =>
  merge(intervals).reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()), 0);

/** Whole minutes that some stretches have within others. */
export const minutesWithin = (limits: readonly Interval[], stretches: readonly Interval[]): number =>
  Math.floor(
    coveredMs(limits.flatMap((limit) => stretches.flatMap((stretch) => overlap(limit, stretch) ?? []))) /
      MINUTE_MS,
  );
