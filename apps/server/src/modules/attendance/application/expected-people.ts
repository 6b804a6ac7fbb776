import { and, inArray } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { attendance } from '../../../platform/database/schema/index.js';
import { groupBy } from '../domain/group-by.js';
import { membersOfSessions } from './members-of-sessions.js';
import type { AttendanceRow, SessionRow } from './ports.js';

/** Somebody and a session; what they counted as so far, if anything. */
export interface Expected {
  readonly personId: string;
  readonly before: AttendanceRow | undefined;
  /** Nobody knew of them when it was settled, so only that they came, or a mark, makes them count. */
  readonly isAfterwards: boolean;
}

export interface ExpectedPeople {
  readonly expected: ReadonlyMap<string, readonly Expected[]>;
  /** Rows of people who are not expected any more. */
  readonly obsolete: readonly AttendanceRow[];
}

/**
 * Who is to come to sessions.
 *
 * Until a session is settled, that is who is in its groups on the day; who was counted before they became inactive still
 * is. Settling keeps it: later changes of groups do not touch days that are over.
 *
 * @param personIds Only these; everybody when absent.
 */
export async function expectedPeople(
  tx: Transaction,
  sessions: readonly SessionRow[],
  personIds: readonly string[] | undefined,
): Promise<ExpectedPeople> {
  const ids = sessions.map(({ id }) => id);
  if (ids.length === 0 || personIds?.length === 0) return { expected: new Map(), obsolete: [] };
  const asked = personIds && [...personIds];
  const before = await tx
    .select()
    .from(attendance)
    .where(and(inArray(attendance.sessionId, ids), asked && inArray(attendance.personId, asked)));
  const member = membersOfSessions(tx, ids);
  const members = await tx
    .selectDistinct({ sessionId: member.sessionId, personId: member.personId, status: member.status })
    .from(member)
    .where(asked && inArray(member.personId, asked));
  const rows = groupBy(before, ({ sessionId }) => sessionId);
  const rosters = groupBy(members, ({ sessionId }) => sessionId);
  const expected = new Map<string, readonly Expected[]>();
  const obsolete: AttendanceRow[] = [];
  for (const session of sessions) {
    const kept = expectedAt(session, rows.get(session.id) ?? [], rosters.get(session.id) ?? []);
    expected.set(session.id, kept);
    const names = new Set(kept.map(({ personId }) => personId));
    obsolete.push(...(rows.get(session.id) ?? []).filter(({ personId }) => !names.has(personId)));
  }
  return { expected, obsolete };
}

interface Member {
  readonly personId: string;
  readonly status: string;
}

function expectedAt(
  { canceledBy, settledAt }: SessionRow,
  rows: readonly AttendanceRow[],
  members: readonly Member[],
): readonly Expected[] {
  if (canceledBy !== null) return [];
  const before = new Map(rows.map((row) => [row.personId, row]));
  const onRoster = new Map(members.map((member) => [member.personId, member]));
  const isExpected = (personId: string): boolean => {
    if (settledAt !== null && before.has(personId)) return true;
    const member = onRoster.get(personId);
    return member !== undefined && (member.status === 'active' || before.has(personId));
  };
  return [...new Set([...before.keys(), ...onRoster.keys()])].filter(isExpected).map((personId) => ({
    personId,
    before: before.get(personId),
    isAfterwards: settledAt !== null && !before.has(personId),
  }));
}
