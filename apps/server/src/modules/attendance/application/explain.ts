import type { AttendanceExplanation, AttendanceMark, ExplanationLine } from '@mien/contracts';
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { attendanceMark, person } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { toLine } from '../domain/to-line.js';
import { toDerived, toMark, toPerson, toSession } from './describe.js';
import { expectedPeople } from './expected-people.js';
import { type Judged, judgePeople } from './judge-people.js';
import { loadSessions } from './load-sessions.js';
import type { AttendanceContext, AttendanceRow, SessionRow } from './ports.js';
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
    const known = await expectedAt(tx, session, asked.personId);
    const [name] = await tx
      .select({ id: person.id, name: person.name, externalId: person.externalId })
      .from(person)
      .where(eq(person.id, asked.personId));
    if (!name) throw new NotFoundError('person');
    const marks = await marksOf(tx, asked, asOf);
    const { row, lines } =
      session.canceledBy === null
        ? await judged(tx, session, { personId: asked.personId, known, marks, asOf })
        : { row: undefined, lines: [canceledLine(session, session.canceledBy)] };
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

/**
 * What somebody counted as so far who is or was to come; of a canceled session, who would come to it.
 *
 * @throws {NotFoundError} `person.not-found`
 */
async function expectedAt(
  tx: Transaction,
  session: SessionRow,
  personId: string,
): Promise<AttendanceRow | undefined> {
  const { expected, obsolete } = await expectedPeople(tx, [{ ...session, canceledBy: null }], [personId]);
  const [known] = expected.get(session.id) ?? [];
  if (!known && obsolete.length === 0) throw new NotFoundError('person');
  return known?.before;
}

interface Judging {
  readonly personId: string;
  readonly known: AttendanceRow | undefined;
  readonly marks: readonly AttendanceMark[];
  readonly asOf: Date;
}

/** What the rules say of everything known at a moment, and why. */
async function judged(tx: Transaction, session: SessionRow, { personId, known, marks, asOf }: Judging) {
  const pair = { session, personId };
  const verdict = (await judgePeople(tx, [pair], asOf))(pair).judged;
  return {
    row: session.lock?.isArchive ? known : rowOf(pair, verdict, asOf),
    lines: linesOf(session, verdict, marks, asOf),
  };
}

/** The reasons of a verdict as they are told. */
export function linesOf(
  session: SessionRow,
  { explanation }: Pick<Judged, 'explanation'>,
  marks: readonly AttendanceMark[],
  asOf: Date,
): readonly ExplanationLine[] {
  const byId = new Map(marks.map((one) => [one.id, one]));
  const told = explanation.filter(({ code }) => !session.lock?.isArchive || isOfMark(code));
  return told.flatMap((reason) => toLine(reason, ({ id }) => byId.get(id), asOf) ?? []);
}

/** What people said stays when what machines saw is forgotten. */
const isOfMark = (code: string): boolean => code.startsWith('mark');

/** That nothing changes it any more, if it is locked. */
export const lockLine = ({ lock }: SessionRow, asOf: Date): readonly ExplanationLine[] =>
  lock && lock.at <= asOf
    ? [{ code: 'locked', at: lock.at.toISOString(), ...(lock.reason !== null && { reason: lock.reason }) }]
    : [];

const canceledLine = (
  { canceledReason }: SessionRow,
  by: NonNullable<SessionRow['canceledBy']>,
): ExplanationLine => ({
  code: 'canceled',
  by: by as Extract<ExplanationLine, { code: 'canceled' }>['by'],
  ...(canceledReason !== null && { reason: canceledReason }),
});

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
