import type { Exception, ExtraSession, Pattern, Timetable, Weekday } from '@mien/attendance';
import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  courseException,
  courseExtra,
  coursePattern,
  holiday,
} from '../../../platform/database/schema/index.js';

type ExceptionRow = typeof courseException.$inferSelect;

/** What `course_exception` holds for one that is moved. */
function toException({
  patternId,
  day,
  kind,
  reason,
  toDay,
  startsAt,
  endsAt,
  room,
}: ExceptionRow): Exception {
  if (kind === 'moved' && toDay && startsAt && endsAt) {
    return { patternId, day, kind, toDay, startsAt, endsAt, ...(room !== null && { room }) };
  }
  return { patternId, day, kind: 'canceled', ...(reason !== null && { reason }) };
}

const toPattern = (row: typeof coursePattern.$inferSelect): Pattern => ({
  id: row.id,
  weekdays: row.weekdays as Weekday[],
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  from: row.from,
  to: row.to,
  everyWeeks: row.everyWeeks,
  ...(row.room !== null && { room: row.room }),
});

const toExtra = (row: typeof courseExtra.$inferSelect): ExtraSession => ({
  id: row.id,
  day: row.day,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  ...(row.room !== null && { room: row.room }),
});

/** A timetable whose holidays have ids. */
export type StoredTimetable = Timetable & {
  readonly holidays: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
  }[];
};

export const holidaysOf = (tx: Transaction) =>
  tx
    .select({ id: holiday.id, name: holiday.name, from: holiday.from, to: holiday.to })
    .from(holiday)
    .orderBy(asc(holiday.from), asc(holiday.id));

/** The timetable of a course. @param zone whose clocks it goes by. */
export async function readTimetable(
  tx: Transaction,
  courseId: string,
  zone: string,
): Promise<StoredTimetable> {
  const patterns = await tx
    .select()
    .from(coursePattern)
    .where(eq(coursePattern.courseId, courseId))
    .orderBy(asc(coursePattern.startsAt), asc(coursePattern.id));
  const exceptions = await tx
    .select()
    .from(courseException)
    .where(eq(courseException.courseId, courseId))
    .orderBy(asc(courseException.day));
  const extras = await tx
    .select()
    .from(courseExtra)
    .where(eq(courseExtra.courseId, courseId))
    .orderBy(asc(courseExtra.day), asc(courseExtra.startsAt));
  return {
    zone,
    patterns: patterns.map(toPattern),
    exceptions: exceptions.map(toException),
    extras: extras.map(toExtra),
    holidays: await holidaysOf(tx),
  };
}
