import type { ExplanationLine } from '@mien/contracts';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { attendanceMark } from '../../../platform/database/schema/index.js';
import { groupBy } from '../domain/group-by.js';
import { toMark } from './describe.js';
import { linesOf, lockLine } from './explain.js';
import { judgePeople } from './judge-people.js';
import { loadSessions } from './load-sessions.js';
import type { SessionRow } from './ports.js';

/** Why somebody counts for a session as what they count as, on the clocks of the course. */
export interface SessionExplanation {
  readonly timeZone: string;
  readonly lines: readonly ExplanationLine[];
}

/**
 * The same as one person's explanation of each of some sessions, for many at once; locked days as they were known when
 * they were locked. Whom the caller may know of is the caller's.
 */
export async function explainSessions(
  tx: Transaction,
  personId: string,
  sessionIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, SessionExplanation>> {
  const sessions = (await loadSessions(tx, sessionIds)).filter(({ canceledBy }) => canceledBy === null);
  const marks = await marksOf(tx, personId, sessionIds);
  const explained = new Map<string, SessionExplanation>();
  const knownAt = (session: SessionRow): number => +(session.lock?.at ?? now);
  for (const [at, some] of groupBy(sessions, knownAt)) {
    const asOf = new Date(Math.min(at, +now));
    const judge = await judgePeople(
      tx,
      some.map((session) => ({ session, personId })),
      asOf,
    );
    for (const session of some) {
      const known = (marks.get(session.id) ?? []).filter((mark) => mark.at <= asOf).map(toMark);
      const lines = linesOf(session, judge({ session, personId }).judged, known, asOf);
      const { timeZone } = session;
      explained.set(session.id, { timeZone, lines: [...lines, ...lockLine(session, asOf)] });
    }
  }
  return explained;
}

async function marksOf(tx: Transaction, personId: string, sessionIds: readonly string[]) {
  const rows = await tx
    .select()
    .from(attendanceMark)
    .where(and(eq(attendanceMark.personId, personId), inArray(attendanceMark.sessionId, [...sessionIds])))
    .orderBy(asc(attendanceMark.at), asc(attendanceMark.id));
  return groupBy(rows, ({ sessionId }) => sessionId);
}
