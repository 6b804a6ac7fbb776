import type {
  AttendanceCounts,
  AttendanceSession,
  AttendanceStatus,
  PersonAttendance,
} from '@mien/contracts';
import { and, asc, desc, eq, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { readCursor, writeCursor } from '../../../platform/database/keyset-cursor.js';
import { attendance, classSession, course, sessionTally } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { countsOf, toDerived, toSession } from './describe.js';
import { describeSession, loadSessions, selectSessions } from './load-sessions.js';
import type { AttendanceContext } from './ports.js';
import { waitingMarks } from './read-roster.js';

export interface HistoryQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly courseId?: string | undefined;
  readonly status?: AttendanceStatus | undefined;
}

interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor?: string;
}

const isCondition = (condition: unknown): condition is SQL => condition instanceof Object;

/** Courses of an organization that a caller may know of; nothing to add when that is all of them. */
function ofReachedCourses(
  { courses }: Pick<AttendanceContext, 'courses'>,
  tx: Transaction,
  principal: Principal,
) {
  const scope = courses.courseScope(principal);
  return scope && tx.select({ id: course.id }).from(course).where(scope);
}

/** What a person counted as, newest first; of staff that do not see everything, in the courses they see. */
export async function listHistory(
  context: AttendanceContext,
  principal: Principal,
  personId: string,
  query: HistoryQuery,
): Promise<Page<PersonAttendance>> {
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const isOneself = principal.personId === personId;
    if (!isOneself) await context.people.assertReach(tx, principal, personId);
    const scope = isOneself ? undefined : ofReachedCourses(context, tx, principal);
    const place = readCursor(query.cursor);
    const rows = await tx
      .select()
      .from(attendance)
      .where(
        and(
          ...[
            eq(attendance.personId, personId),
            query.from && gte(attendance.day, query.from),
            query.to && lte(attendance.day, query.to),
            query.courseId && eq(attendance.courseId, query.courseId),
            query.status && eq(attendance.status, query.status),
            scope && inArray(attendance.courseId, scope),
            place && isBefore(attendance.startsAt, attendance.sessionId, place),
          ].filter(isCondition),
        ),
      )
      .orderBy(desc(attendance.startsAt), desc(attendance.sessionId))
      .limit(query.limit + 1);
    const page = rows.slice(0, query.limit);
    const ids = page.map(({ sessionId }) => sessionId);
    const sessions = new Map((await loadSessions(tx, ids)).map((session) => [session.id, session]));
    const waiting = await waitingMarks(tx, ids);
    const last = page.at(-1);
    return {
      items: page.flatMap((row) => {
        const session = sessions.get(row.sessionId);
        const hasWaiting = waiting.has(`${row.sessionId} ${personId}`);
        return session ? [{ session: toSession(session), ...toDerived(row, hasWaiting) }] : [];
      }),
      ...(rows.length > page.length &&
        last && { nextCursor: writeCursor({ value: last.startsAt.toISOString(), id: last.sessionId }) }),
    };
  });
}

type Place = NonNullable<ReturnType<typeof readCursor>>;

const isBefore = (at: typeof attendance.startsAt, id: typeof attendance.sessionId, place: Place) =>
  sql`(${at}, ${id}) < (${place.value}::timestamptz, ${place.id}::uuid)`;

export interface CountsQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly from: string;
  readonly to: string;
  readonly courseId?: string | undefined;
  readonly order: 'oldest' | 'newest';
}

/** Sessions with how many count as what, by time. */
export async function listCounts(
  context: AttendanceContext,
  principal: Principal,
  query: CountsQuery,
): Promise<Page<{ session: AttendanceSession; counts: AttendanceCounts }>> {
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const scope = ofReachedCourses(context, tx, principal);
    const place = readCursor(query.cursor);
    const isNewest = query.order === 'newest';
    const after = isNewest ? sql`<` : sql`>`;
    const rows = await selectSessions(tx)
      .where(
        and(
          ...[
            gte(classSession.startsAt, new Date(query.from)),
            lt(classSession.startsAt, new Date(query.to)),
            query.courseId && eq(classSession.courseId, query.courseId),
            scope && inArray(classSession.courseId, scope),
            place &&
              sql`(${classSession.startsAt}, ${classSession.id}) ${after} (${place.value}::timestamptz, ${place.id}::uuid)`,
          ].filter(isCondition),
        ),
      )
      .orderBy(
        isNewest ? desc(classSession.startsAt) : asc(classSession.startsAt),
        isNewest ? desc(classSession.id) : asc(classSession.id),
      )
      .limit(query.limit + 1);
    const page = rows.slice(0, query.limit).map(describeSession);
    const counts = await tallies(
      tx,
      page.map(({ id }) => id),
    );
    const last = page.at(-1);
    return {
      items: page.map((session) => ({
        session: toSession(session),
        counts: counts.get(session.id) ?? countsOf([]),
      })),
      ...(rows.length > page.length &&
        last && { nextCursor: writeCursor({ value: last.startsAt.toISOString(), id: last.id }) }),
    };
  });
}

/** Counts that the database keeps; sessions that have not opened have none yet. */
async function tallies(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AttendanceCounts>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(sessionTally)
    .where(inArray(sessionTally.sessionId, [...ids]));
  return new Map(
    rows.map(({ sessionId, leftEarly, ...tally }) => [
      sessionId,
      {
        present: tally.present,
        late: tally.late,
        'left-early': leftEarly,
        partial: tally.partial,
        absent: tally.absent,
        excused: tally.excused,
        expected: tally.expected,
        unconfirmed: tally.unconfirmed,
      },
    ]),
  );
}
