import { instantAt } from '@mien/attendance';
import type { TodayFigures } from '@mien/contracts';
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { belongsOn } from '../../../platform/database/belonging.js';
import type { Transaction } from '../../../platform/database/database.js';
import {
  attendanceMark,
  classSession,
  course,
  courseRoster,
  person,
  rosterPerson,
  sessionTally,
} from '../../../platform/database/schema/index.js';
import { cameOf, rateOf } from '../domain/rates.js';
import { type FiguresScope, inCourses } from './figures-scope.js';
import { readSystemFigures } from './system-figures.js';
import { addCounts, countsOf } from './tally-sums.js';

const NEXT = 8;

type Sessions = Pick<
  TodayFigures,
  'sessions' | 'counts' | 'attendanceRate' | 'presentNow' | 'expectedNow' | 'next'
>;

const counted = {
  present: sql<number>`coalesce(${sessionTally.present}, 0)`,
  late: sql<number>`coalesce(${sessionTally.late}, 0)`,
  leftEarly: sql<number>`coalesce(${sessionTally.leftEarly}, 0)`,
  partial: sql<number>`coalesce(${sessionTally.partial}, 0)`,
  absent: sql<number>`coalesce(${sessionTally.absent}, 0)`,
  excused: sql<number>`coalesce(${sessionTally.excused}, 0)`,
  expected: sql<number>`coalesce(${sessionTally.expected}, 0)`,
  unconfirmed: sql<number>`coalesce(${sessionTally.unconfirmed}, 0)`,
};

/** Sessions that count for today; those of other zones, and of the night, begin up to a day away. */
const ofToday = (scope: FiguresScope): SQL | undefined =>
  and(
    eq(classSession.organizationId, scope.organizationId),
    eq(classSession.day, scope.today),
    sql`${classSession.startsAt} between ${scope.today}::date - interval '1 day' and ${scope.today}::date + interval '2 days'`,
    inCourses(sql`${classSession.courseId}`, scope.courses),
  );

/** How many are to come to these sessions, by the groups of their courses. */
async function expectedAt(tx: Transaction, scope: FiguresScope, courseIds: readonly string[]) {
  if (courseIds.length === 0) return new Map<string, number>();
  const rows = await tx
    .select({
      courseId: courseRoster.courseId,
      people: sql<number>`count(distinct ${rosterPerson.personId})::int`,
    })
    .from(courseRoster)
    .innerJoin(rosterPerson, eq(rosterPerson.rosterId, courseRoster.rosterId))
    .innerJoin(person, and(eq(person.id, rosterPerson.personId), eq(person.status, 'active')))
    .where(
      and(
        sql`${courseRoster.courseId} = any(${sql.param([...new Set(courseIds)])}::uuid[])`,
        belongsOn(sql`${scope.today}::date`),
      ),
    )
    .groupBy(courseRoster.courseId);
  return new Map(rows.map((row) => [row.courseId, row.people]));
}

/** Today's sessions and who came to them. */
async function readTodaysSessions(tx: Transaction, scope: FiguresScope, now: Date): Promise<Sessions> {
  const rows = await tx
    .select({
      id: classSession.id,
      courseId: classSession.courseId,
      courseName: course.name,
      room: classSession.room,
      startsAt: classSession.startsAt,
      endsAt: classSession.endsAt,
      canceledBy: classSession.canceledBy,
      ...counted,
    })
    .from(classSession)
    .innerJoin(course, eq(course.id, classSession.courseId))
    .leftJoin(sessionTally, eq(sessionTally.sessionId, classSession.id))
    .where(ofToday(scope))
    .orderBy(asc(classSession.startsAt), asc(classSession.id));
  const held = rows.filter((row) => row.canceledBy === null);
  const running = held.filter((row) => row.startsAt <= now && row.endsAt > now);
  const next = held.filter((row) => row.endsAt > now).slice(0, NEXT);
  const people = await expectedAt(
    tx,
    scope,
    [...running, ...next].map((row) => row.courseId),
  );
  const peopleOf = (row: (typeof rows)[number]) => people.get(row.courseId) ?? 0;
  const counts = addCounts(held.map(countsOf));
  const attendanceRate = rateOf(cameOf(counts), cameOf(counts) + counts.absent);
  return {
    sessions: {
      planned: held.length,
      running: running.length,
      over: held.filter((row) => row.endsAt <= now).length,
      canceled: rows.length - held.length,
    },
    counts,
    ...(attendanceRate !== undefined && { attendanceRate }),
    presentNow: cameOf(addCounts(running.map(countsOf))),
    expectedNow: running.reduce((sum, row) => sum + peopleOf(row), 0),
    next: next.map((row) => ({
      id: row.id,
      courseName: row.courseName,
      ...(row.room && { room: row.room }),
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      people: peopleOf(row),
      counts: countsOf(row),
    })),
  };
}

/** Corrections that wait for a decision, of courses that the caller may see. */
async function countWaitingCorrections(tx: Transaction, scope: FiguresScope): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(attendanceMark)
    .innerJoin(classSession, eq(classSession.id, attendanceMark.sessionId))
    .where(
      and(
        eq(attendanceMark.organizationId, scope.organizationId),
        eq(attendanceMark.approval, 'waiting'),
        isNull(attendanceMark.undoneAt),
        inCourses(sql`${classSession.courseId}`, scope.courses),
      ),
    );
  return row?.count ?? 0;
}

/** Today at a glance, as far as the caller may see. */
export async function readToday(
  tx: Transaction,
  principal: Parameters<typeof readSystemFigures>[1],
  { scope, now }: { readonly scope: FiguresScope; readonly now: Date },
): Promise<TodayFigures> {
  const { timeZone } = scope.period;
  return {
    day: scope.today,
    timeZone,
    ...(await readTodaysSessions(tx, scope, now)),
    waitingCorrections: await countWaitingCorrections(tx, scope),
    ...(await readSystemFigures(tx, principal, { now, midnight: instantAt(scope.today, '00:00', timeZone) })),
  };
}
