import { addDays, dayAt, instantAt, weekdayOf } from '@mien/attendance';
import type { NotificationPreference } from '@mien/contracts';

type Quiet = NonNullable<NotificationPreference['quiet']>;

/** Longest time quiet hours are looked for ahead, days. */
const AHEAD = 2;
const WEEK = 7;

/**
 * The end of the quiet hours that hold an instant; the instant itself when none do.
 *
 * @param zone whose clocks the hours are of. A stretch that ends before it begins goes over midnight.
 */
export function afterQuiet(now: Date, quiet: Quiet | undefined, zone: string): Date {
  if (!quiet || quiet.from === quiet.to) return now;
  const isOverMidnight = quiet.to < quiet.from;
  const today = dayAt(now, zone);
  for (let days = -1; days < AHEAD; days += 1) {
    const day = addDays(today, days);
    const from = instantAt(day, quiet.from, zone);
    const to = instantAt(isOverMidnight ? addDays(day, 1) : day, quiet.to, zone);
    if (from <= now && now < to) return to;
  }
  return now;
}

/** When the next digest comes: later than now, at its time of day, weekly ones on their day. */
export function nextDigest(
  now: Date,
  { digestAt, digestDay }: Pick<NotificationPreference, 'digestAt' | 'digestDay'>,
  pace: 'daily' | 'weekly',
  zone: string,
): Date {
  const today = dayAt(now, zone);
  for (let days = 0; days <= WEEK; days += 1) {
    const day = addDays(today, days);
    const at = instantAt(day, digestAt, zone);
    if (at > now && (pace === 'daily' || weekdayOf(day) === digestDay)) return at;
  }
  return now;
}
