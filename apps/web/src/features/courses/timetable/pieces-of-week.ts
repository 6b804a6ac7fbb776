import type { ClassSession } from '@mien/contracts';
import { localDay, localTime } from '../../../shared/local-day.js';
import { intoLanes, minutesOf, type Piece } from './week.js';

const DAY_MINUTES = 1440;
/** Shown even if nothing is there. */
const [FIRST_HOUR, LAST_HOUR] = [8, 17];

/** What of a session lies on a day, by the clocks of its zone; nothing of one that does not. */
function pieceOn(session: ClassSession, day: string, zone: string) {
  const [starts, ends] = [new Date(session.startsAt), new Date(session.endsAt)];
  const [firstDay, lastDay] = [localDay(starts, zone), localDay(ends, zone)];
  if (day < firstDay || day > lastDay) return undefined;
  const fromMinute = day === firstDay ? minutesOf(localTime(starts, zone)) : 0;
  const toMinute = day === lastDay ? minutesOf(localTime(ends, zone)) : DAY_MINUTES;
  return toMinute > fromMinute ? { item: session, fromMinute, toMinute } : undefined;
}

/** The sessions of the days of a week, and the hours that hold them all. */
export function piecesOfWeek(sessions: readonly ClassSession[], days: readonly string[], zone: string) {
  const byDay = new Map<string, readonly Piece<ClassSession>[]>(
    days.map((day) => [day, intoLanes(sessions.flatMap((session) => pieceOn(session, day, zone) ?? []))]),
  );
  const all = [...byDay.values()].flat();
  return {
    byDay,
    firstHour: Math.min(FIRST_HOUR, ...all.map(({ fromMinute }) => Math.floor(fromMinute / 60))),
    lastHour: Math.max(LAST_HOUR, ...all.map(({ toMinute }) => Math.ceil(toMinute / 60))),
  };
}
