import type { AttendanceStatus, PersonAttendance } from '@mien/contracts';
import { and, eq, gte, inArray, lte, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
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

const NEWEST = orderedBy(attendance.startsAt, attendance.sessionId, 'desc');

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
            NEWEST.after(query.cursor),
          ].filter(isCondition),
        ),
      )
      .orderBy(...NEWEST.order)
      .limit(query.limit + 1);
    const { page, end } = NEWEST.take(rows, query.limit, (last) => [last.startsAt, last.sessionId]);
    const ids = page.map(({ sessionId }) => sessionId);
    const sessions = new Map((await loadSessions(tx, ids)).map((session) => [session.id, session]));
    const waiting = await waitingMarks(tx, ids);
    return {
      items: page.flatMap((row) => {
        const session = sessions.get(row.sessionId);
        const hasWaiting = waiting.has(`${row.sessionId} ${personId}`);
        return session ? [{ session: toSession(session), ...toDerived(row, hasWaiting) }] : [];
      }),
      ...end,
    };
  });
}
