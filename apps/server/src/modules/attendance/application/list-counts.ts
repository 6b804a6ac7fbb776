import type { AttendanceCounts, AttendanceSession } from '@mien/contracts';
import { and, countDistinct, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { classSession, sessionTally } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { countsOf, toSession } from './describe.js';
import { isCondition, ofReachedCourses, type Page } from './list-history.js';
import { describeSession, selectSessions } from './load-sessions.js';
import { membersOfSessions } from './members-of-sessions.js';
import type { AttendanceContext, SessionRow } from './ports.js';

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
    const order = orderedBy(
      classSession.startsAt,
      classSession.id,
      query.order === 'newest' ? 'desc' : 'asc',
    );
    const rows = await selectSessions(tx)
      .where(
        and(
          ...[
            gte(classSession.startsAt, new Date(query.from)),
            lt(classSession.startsAt, new Date(query.to)),
            query.courseId && eq(classSession.courseId, query.courseId),
            scope && inArray(classSession.courseId, scope),
            order.after(query.cursor),
          ].filter(isCondition),
        ),
      )
      .orderBy(...order.order)
      .limit(query.limit + 1);
    const { page, end } = order.take(rows.map(describeSession), query.limit, ({ startsAt, id }) => [
      startsAt,
      id,
    ]);
    const counts = await tallies(tx, page);
    return {
      items: page.map((session) => ({
        session: toSession(session),
        counts: counts.get(session.id) ?? countsOf([]),
      })),
      ...end,
    };
  });
}

/** Counts that the database keeps; of sessions that have not opened, everybody is expected. */
async function tallies(
  tx: Transaction,
  sessions: readonly SessionRow[],
): Promise<ReadonlyMap<string, AttendanceCounts>> {
  if (sessions.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(sessionTally)
    .where(
      inArray(
        sessionTally.sessionId,
        sessions.map(({ id }) => id),
      ),
    );
  const counts = new Map(
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
  const open = sessions.filter(({ id, canceledBy }) => !counts.has(id) && canceledBy === null);
  for (const [id, expected] of await countMembers(
    tx,
    open.map((session) => session.id),
  ))
    counts.set(id, { ...countsOf([]), expected });
  return counts;
}

/** How many active people of its groups are to come to each session. */
async function countMembers(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const member = membersOfSessions(tx, ids);
  const rows = await tx
    .select({ id: member.sessionId, people: countDistinct(member.personId) })
    .from(member)
    .where(eq(member.status, 'active'))
    .groupBy(member.sessionId);
  return new Map(rows.map(({ id, people }) => [id, people]));
}
