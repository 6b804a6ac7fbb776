import type { AttendanceExplanation, ExplanationLine } from '@mien/contracts';
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { attendanceMark, person } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { toLine } from '../domain/to-line.js';
import { toDerived, toMark, toPerson, toSession } from './describe.js';
import { expectedPeople } from './expected-people.js';
import { judgePeople } from './judge-people.js';
import { loadSessions } from './load-sessions.js';
import type { AttendanceContext, SessionRow } from './ports.js';
import { reachSession } from './read-roster.js';
import { rowOf } from './write-attendance.js';

/** Whose attendance, and as it was known when: now when absent. */
export interface ExplanationAsked {
  readonly sessionId: string;
  readonly personId: string;
  readonly asOf?: string | undefined;
}

/** The session, if the caller may know it: staff by its course, and whoever it is about. */
async function reach(
  context: AttendanceContext,
  tx: Transaction,
  principal: Principal,
  { sessionId, personId }: ExplanationAsked,
): Promise<SessionRow> {
  if (principal.permissions.has('attendance:read') && principal.reach !== 'self')
    return reachSession(context, tx, principal, sessionId);
  const [session] = await loadSessions(tx, [sessionId]);
  if (!session || principal.personId !== personId) throw new NotFoundError('class-session');
  return session;
}

/**
 * Why somebody counts as what they count as, line by line, worked out anew from everything known at a moment. Days that
 * are locked are told as they were known when they were locked, for nothing later changed them.
 *
 * @throws {NotFoundError} `class-session.not-found` or `person.not-found`
 */
export async function explain(
  context: AttendanceContext,
  principal: Principal,
  asked: ExplanationAsked,
): Promise<AttendanceExplanation> {
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const session = await reach(context, tx, principal, asked);
    const now = context.clock.now();
    const latest = session.lock && !asked.asOf ? session.lock.at : now;
    const wanted = asked.asOf ? new Date(asked.asOf) : latest;
    const asOf = new Date(Math.min(wanted.getTime(), now.getTime()));
    const { expected, obsolete } = await expectedPeople(tx, [session], [asked.personId]);
    if (!expected.get(session.id)?.length && obsolete.length === 0) throw new NotFoundError('person');
    const [name] = await tx
      .select({ id: person.id, name: person.name, externalId: person.externalId })
      .from(person)
      .where(eq(person.id, asked.personId));
    if (!name) throw new NotFoundError('person');
    const pair = { session, personId: asked.personId };
    const [known] = expected.get(session.id) ?? [];
    const judge = await judgePeople(tx, [pair], asOf);
    const { judged } = judge(pair);
    const row = session.lock?.isArchive ? known?.before : rowOf(pair, judged, asOf);
    const marks = await marksOf(tx, asked, asOf);
    const byId = new Map(marks.map((one) => [one.id, one]));
    const told = judged.explanation.filter(({ code }) => !session.lock?.isArchive || isOfMark(code));
    const lines = told.flatMap((reason) => toLine(reason, ({ id }) => byId.get(id), asOf) ?? []);
    const hasWaitingMark = marks.some(({ approval, undoneAt }) => approval === 'waiting' && !undoneAt);
    return {
      session: toSession(session),
      entry: {
        person: toPerson(name),
        ...toDerived(row, hasWaitingMark),
      },
      asOf: asOf.toISOString(),
      lines: [...lines, ...lockLine(session, asOf)],
      marks,
      rules: session.rules,
    };
  });
}

/** What people said stays when what machines saw is forgotten. */
const isOfMark = (code: string): boolean => code.startsWith('mark');

const lockLine = ({ lock }: SessionRow, asOf: Date): readonly ExplanationLine[] =>
  lock && lock.at <= asOf
    ? [{ code: 'locked', at: lock.at.toISOString(), ...(lock.reason !== null && { reason: lock.reason }) }]
    : [];

async function marksOf(tx: Transaction, { sessionId, personId }: ExplanationAsked, asOf: Date) {
  const rows = await tx
    .select()
    .from(attendanceMark)
    .where(
      and(
        eq(attendanceMark.sessionId, sessionId),
        inArray(attendanceMark.personId, [personId]),
        lte(attendanceMark.at, asOf),
      ),
    )
    .orderBy(asc(attendanceMark.at), asc(attendanceMark.id));
  return rows.map(toMark);
}
