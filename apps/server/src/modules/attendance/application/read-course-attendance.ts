import type { AttendanceSession, CourseAttendanceRow } from '@mien/contracts';
import { and, eq, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { attendance, classSession, person } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { toDerived, toPerson, toSession } from './describe.js';
import { expectedPeople } from './expected-people.js';
import { isCondition, type Page } from './list-history.js';
import { loadSessions } from './load-sessions.js';
import { membersOfSessions } from './members-of-sessions.js';
import type { AttendanceContext, SessionRow } from './ports.js';

const BY_NAME = orderedBy(person.sortKey, person.id, 'asc');

export interface CourseAttendanceQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly from?: string | undefined;
  readonly to: string;
  readonly sessions: number;
}

export interface CourseAttendance extends Page<CourseAttendanceRow> {
  readonly sessions: AttendanceSession[];
  readonly hasOlder: boolean;
}

/**
 * People of a course by its newest sessions in a stretch of time, and who counted as what.
 *
 * @throws {NotFoundError} `course.not-found` also when there is such a course, but the caller may not know.
 */
export async function readCourseAttendance(
  context: AttendanceContext,
  principal: Principal,
  courseId: string,
  query: CourseAttendanceQuery,
): Promise<CourseAttendance> {
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    await context.courses.assertCourse(tx, principal, courseId);
    const { sessions, hasOlder } = await newestSessions(tx, courseId, query);
    const people = await peopleOf(tx, sessions, query);
    const { page, end } = BY_NAME.take(people, query.limit, ({ sortKey, id }) => [sortKey, id]);
    const { expected } = await expectedPeople(
      tx,
      sessions,
      page.map(({ id }) => id),
    );
    const statuses = new Map(page.map(({ id }) => [id, {} as CourseAttendanceRow['statuses']]));
    for (const [sessionId, came] of expected)
      for (const { personId, before, isAfterwards } of came) {
        const of = statuses.get(personId);
        if (of && !isAfterwards) of[sessionId] = toDerived(before, false).status;
      }
    return {
      sessions: sessions.map(toSession),
      hasOlder,
      items: page.map((one) => ({ person: toPerson(one), statuses: statuses.get(one.id) ?? {} })),
      ...end,
    };
  });
}

/** The newest sessions of a course, and all others that begin with the oldest of them. */
async function newestSessions(tx: Transaction, courseId: string, query: CourseAttendanceQuery) {
  const held = (before: SQL) =>
    and(
      ...[
        eq(classSession.courseId, courseId),
        isNull(classSession.canceledBy),
        query.from && gte(classSession.startsAt, new Date(query.from)),
        before,
      ].filter(isCondition),
    );
  const { rows } = await tx.execute<{ id: string }>(sql`
    select ${classSession.id} as id from ${classSession}
     where ${held(lt(classSession.startsAt, new Date(query.to)))}
     order by ${classSession.startsAt} desc fetch first ${query.sessions} rows with ties`);
  const sessions = await loadSessions(
    tx,
    rows.map(({ id }) => id),
  );
  sessions.sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime() || (a.id < b.id ? 1 : -1));
  const oldest = sessions.at(-1);
  const older = oldest
    ? await tx
        .select({ id: classSession.id })
        .from(classSession)
        .where(held(lt(classSession.startsAt, oldest.startsAt)))
        .limit(1)
    : [];
  return { sessions, hasOlder: older.length > 0 };
}

/** Who counts as something for one of the sessions, or is to come to one that is not settled, by name. */
async function peopleOf(
  tx: Transaction,
  sessions: readonly SessionRow[],
  query: Pick<CourseAttendanceQuery, 'cursor' | 'limit'>,
) {
  const after = BY_NAME.after(query.cursor);
  if (sessions.length === 0) return [];
  const ids = sessions.map(({ id }) => id);
  const counted = tx
    .select({ id: attendance.personId })
    .from(attendance)
    .where(inArray(attendance.sessionId, ids));
  const member = membersOfSessions(tx, ids);
  const awaited = tx
    .select({ id: member.personId })
    .from(member)
    .where(and(isNull(member.settledAt), eq(member.status, 'active')));
  return tx
    .select({ id: person.id, name: person.name, externalId: person.externalId, sortKey: person.sortKey })
    .from(person)
    .where(and(inArray(person.id, counted.union(awaited)), after))
    .orderBy(...BY_NAME.order)
    .limit(query.limit + 1);
}
