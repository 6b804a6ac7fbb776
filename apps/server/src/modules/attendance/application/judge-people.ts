import {
  type Attendance,
  deriveAttendance,
  deriveShift,
  type Facts,
  type Interval,
  type Session,
  type ShiftAttendance,
} from '@mien/attendance';
import type { Transaction } from '../../../platform/database/database.js';
import { clusterShifts } from '../domain/cluster-shifts.js';
import { attendancePolicy, workPolicy } from '../domain/effective-rules.js';
import { closesAt, opensAt } from '../domain/session-times.js';
import { sessionsAround } from './find-sessions.js';
import { type FactsOf, gatherFacts } from './gather-facts.js';
import { loadSessions } from './load-sessions.js';
import type { SessionRow } from './ports.js';

/** Somebody at a session. */
export interface Pair {
  readonly session: SessionRow;
  readonly personId: string;
}

export type Judged = Attendance &
  Partial<Pick<ShiftAttendance, 'workedMinutes' | 'breakMinutes' | 'overtimeMinutes'>>;

/** What is known of each pair and what it comes to: the same facts give the same answer. */
export async function judgePeople(
  tx: Transaction,
  pairs: readonly Pair[],
  asOf: Date,
): Promise<(pair: Pair) => { readonly judged: Judged; readonly facts: Facts }> {
  const personIds = [...new Set(pairs.map(({ personId }) => personId))];
  const sessions = [...new Map(pairs.map(({ session }) => [session.id, session])).values()];
  const shifts = await shiftsAround(tx, personIds, sessions);
  const span = spanOf([...sessions, ...shifts.all]);
  const factsOf: FactsOf = span
    ? await gatherFacts(tx, { personIds, sessionIds: sessions.map(({ id }) => id), span }, asOf)
    : () => ({ sightings: [], failedAttempts: [], marks: [], leaves: [], outages: [] });
  return ({ session, personId }) => {
    const facts = factsOf(personId, session);
    const policy = attendancePolicy(session.rules);
    const time = asSession(session);
    if (session.kind === 'class') return { facts, judged: deriveAttendance(time, facts, policy, asOf) };
    const near = clusterOf(session, shifts.of(personId));
    const own = { ...facts, sightings: facts.sightings.filter(({ at }) => isWithinAny(near, at)) };
    const rules = { attendance: policy, work: workPolicy(session.rules) };
    return { facts, judged: deriveShift(time, near.map(asSession), own, rules, asOf) };
  };
}

const asSession = ({ id, startsAt, endsAt, room }: SessionRow): Session & { readonly id: string } => ({
  id,
  from: startsAt,
  to: endsAt,
  ...(room !== undefined && { room }),
});

const spanOf = (sessions: readonly SessionRow[]): Interval | undefined =>
  sessions.length === 0
    ? undefined
    : {
        from: new Date(Math.min(...sessions.map((session) => +opensAt(session, session.rules)))),
        to: new Date(Math.max(...sessions.map((session) => +closesAt(session, session.rules)))),
      };

/** Shifts between which the sightings of one shift are shared out, itself among them. */
export function clusterOf(shift: SessionRow, among: readonly SessionRow[]): readonly SessionRow[] {
  const all = among.some(({ id }) => id === shift.id) ? among : [...among, shift];
  const open = all.map((one) => ({
    id: one.id,
    opensAt: opensAt(one, one.rules),
    closesAt: closesAt(one, one.rules),
    one,
  }));
  const cluster = clusterShifts(open).find((group) => group.some(({ id }) => id === shift.id)) ?? [];
  return cluster.map(({ one }) => one);
}

const isWithinAny = (shifts: readonly SessionRow[], at: Date): boolean =>
  shifts.some((shift) => at >= opensAt(shift, shift.rules) && at <= closesAt(shift, shift.rules));

/** The shifts of each of these people near those that are asked for. */
async function shiftsAround(
  tx: Transaction,
  personIds: readonly string[],
  sessions: readonly SessionRow[],
): Promise<{
  readonly all: readonly SessionRow[];
  readonly of: (personId: string) => readonly SessionRow[];
}> {
  const asked = sessions.filter(({ kind }) => kind === 'shift');
  const span = spanOf(asked);
  if (span === undefined) return { all: [], of: () => [] };
  const coming = await sessionsAround(tx, personIds, span, 'shifts');
  const loaded = await loadSessions(tx, [...new Set(coming.map(({ sessionId }) => sessionId))]);
  const byId = new Map(
    [...loaded, ...asked].filter(({ canceledBy }) => canceledBy === null).map((one) => [one.id, one]),
  );
  const own = new Map<string, SessionRow[]>();
  for (const { personId, sessionId } of coming) {
    const found = byId.get(sessionId);
    if (found) own.set(personId, [...(own.get(personId) ?? []), found]);
  }
  return { all: [...byId.values()], of: (personId) => own.get(personId) ?? [] };
}
