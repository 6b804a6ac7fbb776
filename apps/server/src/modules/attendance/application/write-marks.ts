import type { MARK_WAYS, NewMark } from '@mien/contracts';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { attendanceMark } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import {
  AttendanceLockedError,
  MarkTimesError,
  NotOnRosterError,
  ReasonNeededError,
  RequestReusedError,
  SessionCanceledError,
} from '../domain/errors.js';
import { closesAt, opensAt } from '../domain/session-times.js';
import { deriveFor } from './derive-for.js';
import { type Expected, expectedPeople } from './expected-people.js';
import { lockCourses } from './find-sessions.js';
import type { MarkRow } from './gather-facts.js';
import { loadSessions } from './load-sessions.js';
import type { DerivingContext, SessionRow } from './ports.js';

/** What somebody says about one session. */
export interface Marking {
  readonly sessionId: string;
  readonly by: { readonly actorId: string; readonly actorName: string };
  readonly way: (typeof MARK_WAYS)[number];
  readonly marks: readonly NewMark[];
  /** Names the whole of it, so that it is done once however often it is sent. */
  readonly requestId: string;
  /** Whether it waits for an approval; asked when the session is known. */
  readonly isWaiting: (session: SessionRow) => boolean;
}

export interface Marked {
  /** In the order they were given. */
  readonly marks: readonly MarkRow[];
  readonly session: SessionRow;
  readonly isRepeated: boolean;
}

/** A session, once nobody else derives its course. @throws {NotFoundError} {AttendanceLockedError} {SessionCanceledError} */
export async function openForMarks(tx: Transaction, sessionId: string): Promise<SessionRow> {
  const [known] = await loadSessions(tx, [sessionId]);
  if (!known) throw new NotFoundError('class-session');
  await lockCourses(tx, [known.courseId]);
  const [session] = await loadSessions(tx, [sessionId]);
  if (!session) throw new NotFoundError('class-session');
  if (session.lock) throw new AttendanceLockedError();
  if (session.canceledBy !== null) throw new SessionCanceledError();
  return session;
}

const requestOf = (requestId: string, personId: string): string => `${requestId}/${personId}`;

/**
 * Write down what somebody says about people and a session, and derive what they count as.
 *
 * The caller has made sure that they may. Sent again with the same request id, it does nothing.
 *
 * @throws {AttendanceLockedError} {SessionCanceledError} {NotOnRosterError} {ReasonNeededError} {MarkTimesError}
 *   {RequestReusedError}
 */
export async function mark(context: DerivingContext, tx: Transaction, marking: Marking): Promise<Marked> {
  const { marks, by, way, requestId } = marking;
  const session = await openForMarks(tx, marking.sessionId);
  const personIds = marks.map(({ personId }) => personId);
  const before = await marksOfRequest(tx, session, requestId, personIds);
  if (before) return { marks: before, session, isRepeated: true };
  const { expected } = await expectedPeople(tx, [session], personIds);
  const roster = new Map((expected.get(session.id) ?? []).map((one) => [one.personId, one]));
  for (const one of marks) check(session, roster.get(one.personId), one);
  const isWaiting = marking.isWaiting(session);
  const rows = marks.map((one) => ({
    id: context.newId(),
    organizationId: session.organizationId,
    sessionId: session.id,
    personId: one.personId,
    at: context.clock.now(),
    by: by.actorId,
    byName: by.actorName,
    status: one.status,
    arrivedAt: one.arrivedAt ? new Date(one.arrivedAt) : null,
    leftAt: one.leftAt ? new Date(one.leftAt) : null,
    reason: one.reason ?? null,
    way,
    approval: isWaiting ? 'waiting' : 'not-needed',
    requestId: requestOf(requestId, one.personId),
  }));
  const written = await tx.insert(attendanceMark).values(rows).returning();
  await deriveFor(context, tx, { sessionIds: [session.id], personIds });
  return { marks: written, session, isRepeated: false };
}

/** What an earlier request of the same id wrote. @throws {RequestReusedError} if it was about something else. */
async function marksOfRequest(
  tx: Transaction,
  session: SessionRow,
  requestId: string,
  personIds: readonly string[],
): Promise<readonly MarkRow[] | undefined> {
  const requestIds = personIds.map((personId) => requestOf(requestId, personId));
  const rows = await tx
    .select()
    .from(attendanceMark)
    .where(inArray(attendanceMark.requestId, requestIds))
    .orderBy(asc(attendanceMark.id));
  if (rows.length === 0) return undefined;
  const isSame = rows.length === personIds.length && rows.every(({ sessionId }) => sessionId === session.id);
  if (!isSame) throw new RequestReusedError();
  return rows;
}

function check(session: SessionRow, person: Expected | undefined, one: NewMark): void {
  if (!person) throw new NotOnRosterError(one.personId);
  const isConfirming = person.before?.status === 'unconfirmed';
  if (session.settledAt !== null && !isConfirming && one.reason === undefined) throw new ReasonNeededError();
  const [from, to] = [opensAt(session, session.rules), closesAt(session, session.rules)];
  const times = [one.arrivedAt, one.leftAt].flatMap((time) => (time === undefined ? [] : [new Date(time)]));
  const [first, last] = times;
  const isInOrder = first === undefined || last === undefined || first <= last;
  if (!isInOrder || times.some((time) => time < from || time > to)) throw new MarkTimesError();
}

/** A mark with its session. @throws {NotFoundError} `mark.not-found` */
export async function findMark(tx: Transaction, id: string): Promise<MarkRow> {
  const [row] = await tx.select().from(attendanceMark).where(eq(attendanceMark.id, id));
  if (!row) throw new NotFoundError('mark');
  return row;
}
