import { addMinutes } from '../time/interval.js';
import {
  addDays,
  daysBetween,
  instantAt,
  type LocalDay,
  type LocalTime,
  minutesOfDay,
  weekdayOf,
  weeksBetween,
} from '../time/local-time.js';
import type { Exception, Pattern, PlannedSession, Timetable } from './timetable.js';

/**
 * The sessions that start on some days, in order of time, canceled ones included.
 *
 * The same timetable gives the same keys, so that sessions can be generated ahead again and again.
 *
 * @param first First day, `YYYY-MM-DD`, and `last`, both included.
 */
export function planSessions(
  timetable: Timetable,
  first: LocalDay,
  last: LocalDay,
): readonly PlannedSession[] {
  const regular = timetable.patterns.flatMap((pattern) => [...occurrences(timetable, pattern, first, last)]);
  const single = planSingleSessions(timetable).filter(({ day }) => day >= first && day <= last);
  return [...regular, ...single].sort(
    (a, b) => +a.startsAt - +b.startsAt || +a.endsAt - +b.endsAt || (a.key < b.key ? -1 : 1),
  );
}

/** The sessions that were moved or are extra, whatever their day, in no order. */
export function planSingleSessions(timetable: Timetable): readonly PlannedSession[] {
  const moved = timetable.exceptions.flatMap((exception) => {
    if (exception.kind !== 'moved') return [];
    const pattern = timetable.patterns.find(({ id }) => id === exception.patternId);
    return pattern && isDayOf(pattern, exception.day) ? [movedSession(timetable, pattern, exception)] : [];
  });
  const extras = timetable.extras.map((extra) => ({
    key: `extra:${extra.id}`,
    ...hours(timetable, extra),
    ...roomOf(extra),
  }));
  return [...moved, ...extras];
}

function* occurrences(
  timetable: Timetable,
  pattern: Pattern,
  first: LocalDay,
  last: LocalDay,
): Generator<PlannedSession> {
  const from = first > pattern.from ? first : pattern.from;
  const to = last < pattern.to ? last : pattern.to;
  for (const day of daysBetween(from, to)) {
    if (!isDayOf(pattern, day)) continue;
    const exception = timetable.exceptions.find((one) => one.patternId === pattern.id && one.day === day);
    if (exception?.kind === 'moved') continue;
    const canceled = cancellation(timetable, day, exception);
    yield {
      key: keyOf(pattern, day),
      ...hours(timetable, { ...pattern, day }),
      ...roomOf(pattern),
      ...(canceled && { canceled }),
    };
  }
}

const keyOf = ({ id }: Pattern, day: LocalDay): string => `${id}:${day}`;

const isDayOf = ({ weekdays, from, to, everyWeeks }: Pattern, day: LocalDay): boolean =>
  day >= from && day <= to && weekdays.includes(weekdayOf(day)) && weeksBetween(from, day) % everyWeeks === 0;

function cancellation(
  { holidays }: Timetable,
  day: LocalDay,
  exception: Exception | undefined,
): PlannedSession['canceled'] {
  if (exception?.kind === 'canceled') {
    return { kind: 'exception', ...(exception.reason !== undefined && { reason: exception.reason }) };
  }
  const holiday = holidays.find(({ from, to }) => day >= from && day <= to);
  return holiday && { kind: 'holiday', reason: holiday.name };
}

function movedSession(
  timetable: Timetable,
  pattern: Pattern,
  exception: Extract<Exception, { kind: 'moved' }>,
): PlannedSession {
  const { day, toDay, startsAt, endsAt } = exception;
  return {
    key: keyOf(pattern, day),
    ...hours(timetable, { day: toDay, startsAt, endsAt }),
    ...roomOf({ ...roomOf(pattern), ...roomOf(exception) }),
  };
}

interface Hours {
  readonly day: LocalDay;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
}

/** A session that would begin in a gap of the clocks begins after it, and lasts as long as its hours say. */
function hours({ zone }: Timetable, { day, startsAt, endsAt }: Hours) {
  const lastDay = endsAt > startsAt ? day : addDays(day, 1);
  const begins = instantAt(day, startsAt, zone);
  const ends = instantAt(lastDay, endsAt, zone);
  return {
    day,
    startsAt: begins,
    endsAt: ends > begins ? ends : addMinutes(begins, minutesOfDay(endsAt) - minutesOfDay(startsAt)),
  };
}

const roomOf = ({ room }: { readonly room?: string }) => (room === undefined ? {} : { room });
