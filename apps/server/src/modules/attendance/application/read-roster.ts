import type { AttendanceCounts, AttendanceEntry } from '@mien/contracts';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { attendance, attendanceMark, person } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { countsOf, toDerived, toPerson, toSession } from './describe.js';
import { expectedPeople } from './expected-people.js';
import { loadSessions } from './load-sessions.js';
import type { AttendanceContext, SessionRow } from './ports.js';

/** @throws {NotFoundError} `class-session.not-found` also when there is such a session, but the caller may not know. */
export async function reachSession(
  { courses }: Pick<AttendanceContext, 'courses'>,
  tx: Transaction,
  principal: Principal,
  sessionId: string,
): Promise<SessionRow> {
  const [session] = await loadSessions(tx, [sessionId]);
  if (!session) throw new NotFoundError('class-session');
  await courses.assertCourse(tx, principal, session.courseId).catch((error: unknown) => {
    throw error instanceof NotFoundError ? new NotFoundError('class-session') : error;
  });
  return session;
}

/** Everybody who is to come to a session, or some of them, by name. */
export async function entriesOf(
  tx: Transaction,
  session: SessionRow,
  personIds?: readonly string[],
): Promise<AttendanceEntry[]> {
  const { expected } = await expectedPeople(tx, [session], personIds);
  const people = (expected.get(session.id) ?? []).filter(({ isAfterwards }) => !isAfterwards);
  if (people.length === 0) return [];
  const ids = people.map(({ personId }) => personId);
  const names = await tx
    .select({ id: person.id, name: person.name, externalId: person.externalId, sortKey: person.sortKey })
    .from(person)
    .where(inArray(person.id, ids));
  const waiting = await waitingMarks(tx, [session.id]);
  const before = new Map(people.map((one) => [one.personId, one.before]));
  return names
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id < b.id ? -1 : 1))
    .map((name) => ({
      person: toPerson(name),
      ...toDerived(before.get(name.id), waiting.has(`${session.id} ${name.id}`)),
    }));
}

/** Sessions and people about whom a correction waits, as `<session> <person>`. */
export async function waitingMarks(
  tx: Transaction,
  sessionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (sessionIds.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ sessionId: attendanceMark.sessionId, personId: attendanceMark.personId })
    .from(attendanceMark)
    .where(
      and(
        inArray(attendanceMark.sessionId, [...sessionIds]),
        eq(attendanceMark.approval, 'waiting'),
        isNull(attendanceMark.undoneAt),
      ),
    );
  return new Set(rows.map(({ sessionId, personId }) => `${sessionId} ${personId}`));
}

/** How many of a session count as what, of those about whom something is derived. */
export async function readCounts(tx: Transaction, sessionId: string): Promise<AttendanceCounts> {
  const rows = await tx
    .select({ status: attendance.status, count: sql<number>`count(*)::int` })
    .from(attendance)
    .where(eq(attendance.sessionId, sessionId))
    .groupBy(attendance.status);
  const counts = countsOf([]);
  for (const { status, count } of rows) counts[status as keyof AttendanceCounts] = count;
  return counts;
}

/** Whether marks of this caller wait for somebody who may approve them: corrections do, where the rules say so. */
export const needsApproval = (
  session: SessionRow,
  { permissions }: Pick<Principal, 'permissions'>,
): boolean =>
  session.rules.correctionsNeedApproval &&
  session.settledAt !== null &&
  !permissions.has('attendance:approve');

/** @throws {NotFoundError} `class-session.not-found` */
export async function readRoster(context: AttendanceContext, principal: Principal, sessionId: string) {
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const session = await reachSession(context, tx, principal, sessionId);
    const items = await entriesOf(tx, session);
    return {
      session: toSession(session),
      counts: countsOf(items),
      items,
      needsApproval: needsApproval(session, principal),
      needsReason: session.settledAt !== null,
      rules: session.rules,
    };
  });
}
