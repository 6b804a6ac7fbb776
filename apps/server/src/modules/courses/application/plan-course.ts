import { addDays, dayAt, type PlannedSession, planSessions, planSingleSessions } from '@mien/attendance';
import { eq, gt, or, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { classSession, course } from '../../../platform/database/schema/index.js';
import { decideSessions, type StoredSession, type Write } from '../domain/decide-sessions.js';
import { lockCourse } from './lock-course.js';
import { readTimetable, type StoredTimetable } from './read-timetable.js';
import { withRecords } from './records.js';
import { writeSessions } from './write-sessions.js';

/** How far ahead sessions are planned. */
export const DAYS_AHEAD = 56;

export interface PlanRequest {
  readonly courseId: string;
  readonly now: Date;
  readonly newId: () => string;
  /** Keys of sessions that a change is about, so that they follow it even if they have begun. */
  readonly touched?: readonly string[];
}

export interface Planned {
  readonly timetable: StoredTimetable;
  readonly outcome: Readonly<Record<Write['kind'], number>>;
}

/** What is planned: the weekly times up to a day, and whatever was moved or added, whenever. */
function plan(timetable: StoredTimetable, first: string, last: string, touched: readonly string[]) {
  const planned = new Map<string, PlannedSession>();
  const add = (sessions: readonly PlannedSession[]) => {
    for (const session of sessions) planned.set(session.key, session);
  };
  add(planSingleSessions(timetable));
  add(planSessions({ ...timetable, extras: [] }, first, last).filter(({ key }) => !planned.has(key)));
  for (const key of touched) {
    const day = /^[^:]+:(\d{4}-\d\d-\d\d)$/.exec(key)?.[1];
    if (day && !planned.has(key)) add(planSessions(timetable, day, day).filter((one) => one.key === key));
  }
  return planned;
}

async function storedSessions(tx: Transaction, courseId: string, now: Date, keys: readonly string[]) {
  const concerned = or(
    gt(classSession.startsAt, now),
    sql`${classSession.key} = any(${sql.param([...keys])}::text[])`,
  );
  return tx
    .select({
      id: classSession.id,
      key: classSession.key,
      day: classSession.day,
      startsAt: classSession.startsAt,
      endsAt: classSession.endsAt,
      room: classSession.room,
      canceledBy: classSession.canceledBy,
      canceledReason: classSession.canceledReason,
    })
    .from(classSession)
    .where(sql`${classSession.courseId} = ${courseId} and ${concerned}`);
}

/**
 * Let the sessions of a course be as its timetable says, from now to some weeks ahead.
 *
 * Those that have begun stay as they were, unless the change is about them; those with anything on record are canceled
 * rather than removed. An archived course has no sessions ahead.
 *
 * @throws {NotFoundError} `course.not-found`
 */
export async function planCourse(tx: Transaction, request: PlanRequest): Promise<Planned> {
  const { courseId, now, newId, touched = [] } = request;
  const { course: found, zone } = await lockCourse(tx, courseId);
  const timetable = await readTimetable(tx, courseId, zone);
  const first = dayAt(now, zone);
  const last = addDays(first, DAYS_AHEAD);
  const planned = found.archivedAt
    ? new Map<string, PlannedSession>()
    : plan(timetable, first, last, touched);
  const stored: StoredSession[] = await storedSessions(tx, courseId, now, [...planned.keys(), ...touched]);
  const gone = stored.filter(({ key }) => !planned.has(key)).map(({ id }) => id);
  const writes = decideSessions({
    planned,
    stored,
    now,
    touched: new Set(touched),
    recorded: await withRecords(tx, gone),
    room: found.room,
  });
  const outcome = await writeSessions(tx, { ...found, newId }, writes);
  await tx
    .update(course)
    .set({ plannedTo: found.archivedAt ? null : last })
    .where(eq(course.id, courseId));
  return { timetable, outcome };
}
