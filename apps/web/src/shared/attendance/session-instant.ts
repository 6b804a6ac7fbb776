import type { AttendanceSession } from '@mien/contracts';
import { localInstant, nextDay } from '../local-day.js';

/** A time this long before the start is meant for the next day, in a session over midnight. */
const HALF_DAY_MS = 43_200_000;

/** The instant that a time of day such as `09:05` means in a session, which may run over midnight. */
export function instantIn(
  { day, startsAt, timeZone }: Pick<AttendanceSession, 'day' | 'startsAt' | 'timeZone'>,
  time: string,
): string {
  const sameDay = localInstant(day, time, timeZone);
  const isNextDay = Date.parse(startsAt) - sameDay.getTime() > HALF_DAY_MS;
  return (isNextDay ? localInstant(nextDay(day), time, timeZone) : sameDay).toISOString();
}
