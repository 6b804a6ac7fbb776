import type { ClassSession, routes } from '@mien/contracts';
import { and, asc, eq, gt, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { classSession, course, courseRoster, organization } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { comesToSession, courseZone, LONGEST_SESSION_MS } from './course-people.js';
import { courseScope, taughtCourseIds } from './course-scope.js';
import { teachersOf } from './describe-courses.js';

type SessionsQuery = z.output<typeof routes.listClassSessions.query>;

interface Span {
  readonly from: string;
  readonly to: string;
}

interface PageWanted {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly order?: 'asc' | 'desc';
}

const COLUMNS = {
  id: classSession.id,
  courseId: course.id,
  courseName: course.name,
  code: course.code,
  kind: course.kind,
  timeZone: courseZone,
  key: classSession.key,
  day: classSession.day,
  startsAt: classSession.startsAt,
  endsAt: classSession.endsAt,
  room: classSession.room,
  canceledBy: classSession.canceledBy,
  canceledReason: classSession.canceledReason,
  settledAt: classSession.settledAt,
};

const sessionRows = (tx: Transaction) =>
  tx
    .select(COLUMNS)
    .from(classSession)
    .innerJoin(course, eq(course.id, classSession.courseId))
    .innerJoin(organization, eq(organization.id, course.organizationId));
type SessionRow = Awaited<ReturnType<typeof sessionRows>>[number];

/** What a session follows, as its key tells. */
function originOf(key: string): Pick<ClassSession, 'pattern' | 'extraId'> {
  const [first = '', second = ''] = key.split(':');
  return first === 'extra' ? { extraId: second } : { pattern: { id: first, day: second } };
}

function toSession(row: SessionRow, teachers: ClassSession['teachers']): ClassSession {
  return {
    id: row.id,
    course: {
      id: row.courseId,
      name: row.courseName,
      ...(row.code !== null && { code: row.code }),
      kind: row.kind as ClassSession['course']['kind'],
    },
    timeZone: row.timeZone,
    day: row.day,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    ...(row.room !== null && { room: row.room }),
    ...(row.canceledBy !== null && {
      canceled: {
        by: row.canceledBy as NonNullable<ClassSession['canceled']>['by'],
        ...(row.canceledReason !== null && { reason: row.canceledReason }),
      },
    }),
    ...originOf(row.key),
    teachers,
    ...(row.settledAt && { settledAt: row.settledAt.toISOString() }),
  };
}

async function describeSessions(tx: Transaction, rows: readonly SessionRow[]): Promise<ClassSession[]> {
  if (rows.length === 0) return [];
  const all = await teachersOf(tx, [...new Set(rows.map(({ courseId }) => courseId))]);
  return rows.map((row) =>
    toSession(
      row,
      all
        .filter(({ courseId }) => courseId === row.courseId)
        .map(({ membershipId, name }) => ({ membershipId, name })),
    ),
  );
}

/** In a time: the lower bound of `startsAt` is what lets an index find them. */
const during = ({ from, to }: Span): SQL | undefined =>
  and(
    gt(classSession.startsAt, new Date(Date.parse(from) - LONGEST_SESSION_MS)),
    lt(classSession.startsAt, new Date(to)),
    gt(classSession.endsAt, new Date(from)),
  );

async function pageOfSessions(
  tx: Transaction,
  condition: SQL | undefined,
  { cursor, limit, order = 'asc' }: PageWanted,
) {
  const byTime = orderedBy(classSession.startsAt, classSession.id, order);
  const rows = await sessionRows(tx)
    .where(and(condition, byTime.after(cursor)))
    .orderBy(...byTime.order)
    .limit(limit + 1);
  const { page, end } = byTime.take(rows, limit, ({ startsAt, id }) => [startsAt, id]);
  return {
    items: await describeSessions(tx, page),
    ...end,
  };
}

const ofCourses = (ids: SQL | ReturnType<typeof taughtCourseIds> | undefined): SQL | undefined =>
  ids && sql`${classSession.courseId} in (${ids})`;

/** A page of the sessions of courses a caller may know of. */
export function listClassSessions(tx: Transaction, principal: Principal, query: SessionsQuery) {
  const { courseId, personId, groupId, room } = query;
  const membershipId = query.mine === 'true' ? principal.membershipId : query.membershipId;
  const hasNone = query.mine === 'true' && !membershipId;
  const condition = and(
    hasNone ? sql`false` : undefined,
    courseScope(principal),
    during(query),
    courseId ? eq(classSession.courseId, courseId) : undefined,
    ofCourses(membershipId ? taughtCourseIds(membershipId) : undefined),
    groupId
      ? inArray(
          classSession.courseId,
          tx
            .select({ id: courseRoster.courseId })
            .from(courseRoster)
            .where(eq(courseRoster.rosterId, groupId)),
        )
      : undefined,
    personId ? comesToSession(sql`${personId}::uuid`) : undefined,
    room ? eq(classSession.room, room) : undefined,
  );
  return pageOfSessions(tx, condition, query);
}

/** A page of the sessions somebody comes to; of others only those of courses the caller may know of. */
export function listPersonSessions(
  tx: Transaction,
  principal: Principal,
  personId: string,
  query: Span & { readonly cursor?: string | undefined; readonly limit: number },
) {
  const scope = principal.personId === personId ? undefined : courseScope(principal);
  return pageOfSessions(
    tx,
    and(scope, during(query), ofCoursesOf(personId), comesToSession(sql`${personId}::uuid`)),
    query,
  );
}

/** Sessions of the courses a person belongs to at any time, which an index finds. */
const ofCoursesOf = (personId: string): SQL => sql`${classSession.courseId} in (
  select its.course_id from course_roster its join roster_person of_it on of_it.roster_id = its.roster_id
   where of_it.person_id = ${personId}::uuid)`;

/** @throws {NotFoundError} `class-session.not-found` */
export async function getClassSession(
  tx: Transaction,
  principal: Principal,
  sessionId: string,
): Promise<ClassSession> {
  const rows = await sessionRows(tx).where(and(eq(classSession.id, sessionId), courseScope(principal)));
  const [session] = await describeSessions(tx, rows);
  if (!session) throw new NotFoundError('class-session');
  return session;
}

/** Every session that a course has, or that somebody teaches or comes to, from some weeks ago on. */
export async function sessionsForCalendar(
  tx: Transaction,
  of: { readonly courseId: string } | Pick<Principal, 'membershipId' | 'personId'>,
  since: Date,
): Promise<ClassSession[]> {
  const whose =
    'courseId' in of
      ? eq(classSession.courseId, of.courseId)
      : sql`(${of.membershipId ? ofCourses(taughtCourseIds(of.membershipId)) : sql`false`}
          or ${of.personId ? sql`(${ofCoursesOf(of.personId)} and ${comesToSession(sql`${of.personId}::uuid`)})` : sql`false`})`;
  const rows = await sessionRows(tx)
    .where(and(whose, gt(classSession.startsAt, since)))
    .orderBy(asc(classSession.startsAt), asc(classSession.id))
    .limit(MOST_IN_CALENDAR);
  return describeSessions(tx, rows);
}

const MOST_IN_CALENDAR = 5000;
