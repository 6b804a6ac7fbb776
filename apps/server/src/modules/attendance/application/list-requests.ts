import type { AttendanceRequest, AttendanceStatus, MARK_WAYS } from '@mien/contracts';
import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import {
  attendance,
  attendanceMark,
  classSession,
  course,
  person,
} from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { ownPersonId } from './change-marks.js';
import { toMark, toPerson, toSession } from './describe.js';
import { loadSessions } from './load-sessions.js';
import type { AttendanceContext } from './ports.js';

export interface RequestQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly approval?: 'waiting' | 'approved' | 'refused' | undefined;
  readonly way?: (typeof MARK_WAYS)[number] | undefined;
  readonly courseId?: string | undefined;
  readonly personId?: string | undefined;
}

/** Corrections about courses that the caller may know of: those that wait oldest first, others newest first. */
export const listRequests = (context: AttendanceContext, principal: Principal, query: RequestQuery) =>
  context.database.inOrganization(principal.organizationId, (tx) => {
    const scope = context.courses.courseScope(principal);
    const isWaiting = query.approval === 'waiting';
    return readPage(tx, query, isWaiting ? 'asc' : 'desc', [
      query.approval && eq(attendanceMark.approval, query.approval),
      isWaiting && isNull(attendanceMark.undoneAt),
      query.way && eq(attendanceMark.way, query.way),
      query.courseId && eq(classSession.courseId, query.courseId),
      query.personId && eq(attendanceMark.personId, query.personId),
      scope && inArray(classSession.courseId, tx.select({ id: course.id }).from(course).where(scope)),
    ]);
  });

/** What one asked for oneself, newest first. @throws {NoPersonError} */
export const listOwnRequests = (context: AttendanceContext, principal: Principal, query: RequestQuery) =>
  context.database.inOrganization(principal.organizationId, (tx) =>
    readPage(tx, query, 'desc', [
      eq(attendanceMark.personId, ownPersonId(principal)),
      eq(attendanceMark.way, 'request'),
    ]),
  );

async function readPage(
  tx: Transaction,
  { cursor, limit }: RequestQuery,
  direction: 'asc' | 'desc',
  conditions: readonly unknown[],
): Promise<{ items: AttendanceRequest[]; nextCursor?: string }> {
  const order = orderedBy(attendanceMark.at, attendanceMark.id, direction);
  const rows = await tx
    .select({
      mark: attendanceMark,
      name: { id: person.id, name: person.name, externalId: person.externalId },
      current: attendance.status,
    })
    .from(attendanceMark)
    .innerJoin(classSession, eq(classSession.id, attendanceMark.sessionId))
    .innerJoin(person, eq(person.id, attendanceMark.personId))
    .leftJoin(
      attendance,
      and(
        eq(attendance.sessionId, attendanceMark.sessionId),
        eq(attendance.personId, attendanceMark.personId),
      ),
    )
    .where(and(...[...conditions, order.after(cursor)].filter((one): one is SQL => one instanceof Object)))
    .orderBy(...order.order)
    .limit(limit + 1);
  const { page, end } = order.take(rows, limit, ({ mark }) => [mark.at, mark.id]);
  const loaded = await loadSessions(tx, [...new Set(page.map(({ mark }) => mark.sessionId))]);
  const sessions = new Map(loaded.map((session) => [session.id, session]));
  return {
    items: page.flatMap(({ mark, name, current }) => {
      const session = sessions.get(mark.sessionId);
      if (!session) return [];
      return [
        {
          mark: toMark(mark),
          person: toPerson(name),
          session: toSession(session),
          current: (current ?? 'expected') as AttendanceStatus,
        },
      ];
    }),
    ...end,
  };
}
