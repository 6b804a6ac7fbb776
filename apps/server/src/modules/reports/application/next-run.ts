import { addDays, dayAt, instantAt, weekdayOf } from '@mien/attendance';
import type { ReportRhythm } from '@mien/contracts';
import { daysOfMonth } from './report-period.js';

/** Two months and a day hold a time of every rhythm. */
const LONGEST_SEARCH_DAYS = 62;

function isDayOf(rhythm: ReportRhythm, day: string): boolean {
  if (rhythm.every === 'day') return true;
  if (rhythm.every === 'week') return weekdayOf(day) === rhythm.weekday;
  const last = Number(daysOfMonth(day.slice(0, 7)).to.slice(8));
  return Number(day.slice(8)) === Math.min(rhythm.dayOfMonth, last);
}

/**
 * The first time of a rhythm after an instant, by the clocks of a zone.
 *
 * A time that clocks skip comes when they go on, one they show twice comes once.
 */
export function nextRunAfter(rhythm: ReportRhythm, after: Date, zone: string): Date {
  const first = dayAt(after, zone);
  for (let ahead = 0; ahead <= LONGEST_SEARCH_DAYS; ahead++) {
    const day = addDays(first, ahead);
    if (!isDayOf(rhythm, day)) continue;
    const at = instantAt(day, rhythm.at, zone);
    if (at > after) return at;
  }
  throw new RangeError('A rhythm without a next time.');
}
