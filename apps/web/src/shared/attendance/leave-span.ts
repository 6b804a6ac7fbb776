import type { Leave } from '@mien/contracts';
import type { Format } from '../create-format.js';
import { localDay, localInstant, localTime, nextDay, startOfDay } from '../local-day.js';

const MIDNIGHT = '00:00';

/** The days or the time of one day that a leave is for, on the clocks of a zone. */
export interface LeaveDays {
  readonly from: string;
  /** The last day, included; the first again for part of a day. */
  readonly to: string;
  /** Part of the first day; all of the days when absent. */
  readonly hours?: { readonly start: string; readonly end: string };
}

/** From when to when a leave for these days is. */
export function leaveSpan({ from, to, hours }: LeaveDays, zone: string): Pick<Leave, 'startsAt' | 'endsAt'> {
  const starts = hours ? localInstant(from, hours.start, zone) : startOfDay(from, zone);
  const ends = hours ? localInstant(from, hours.end, zone) : startOfDay(nextDay(to), zone);
  return { startsAt: starts.toISOString(), endsAt: ends.toISOString() };
}

/** A leave's time in words: whole days as days, anything else with its hours. */
export function leaveWords(
  { startsAt, endsAt }: Pick<Leave, 'startsAt' | 'endsAt'>,
  format: Format,
  zone: string,
): string {
  const [starts, ends] = [new Date(startsAt), new Date(endsAt)];
  if (localTime(starts, zone) !== MIDNIGHT || localTime(ends, zone) !== MIDNIGHT)
    return format.range(starts, ends);
  const first = localDay(starts, zone);
  const last = localDay(new Date(ends.getTime() - 1), zone);
  return first === last ? format.fullDay(first) : `${format.fullDay(first)} – ${format.fullDay(last)}`;
}
