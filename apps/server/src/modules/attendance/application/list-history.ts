import type { AttendanceStatus, PersonAttendance } from '@mien/contracts';
import { and, desc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { readCursor, writeCursor } from '../../../platform/database/keyset-cursor.js';
import { attendance, course } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { toDerived, toSession } from './describe.js';
import { loadSessions } from './load-sessions.js';
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

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor?: string;
}

export const isCondition = (condition: unknown): condition is SQL => condition instanceof Object;

/** Courses of an organization that a caller may know of; nothing to add when that is all of them. */
export function ofReachedCourses(
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
