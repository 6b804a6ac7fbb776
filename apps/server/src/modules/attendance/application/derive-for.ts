import type { Interval } from '@mien/attendance';
import type { Transaction } from '../../../platform/database/database.js';
import { groupBy } from '../domain/group-by.js';
import { closesAt, opensAt } from '../domain/session-times.js';
import { expectedPeople } from './expected-people.js';
import { type Coming, coursesOf, lockCourses, sessionsAround } from './find-sessions.js';
import { clusterOf, judgePeople, type Pair } from './judge-people.js';
import { loadSessions } from './load-sessions.js';
import type { AttendanceRow, DerivingContext, SessionRow } from './ports.js';
import { tellChanges } from './tell-changes.js';
import { type Change, rowOf, writeChanges } from './write-attendance.js';

/** What to derive again. */
export type Asked =
  /** Some sessions, for everybody or for some people. */
  | { readonly sessionIds: readonly string[]; readonly personIds?: readonly string[] }
  /** Some people, for every session that these times may count for. */
  | { readonly personIds: readonly string[]; readonly times: readonly Interval[] };

const UNSEEN: ReadonlySet<string> = new Set(['absent', 'expected', 'unconfirmed', 'excused']);

/**
 * Derive attendance again from everything known, and write what changed: the only writer of its table.
 *
 * To be called in the transaction of every fact, after the fact is written and before the audit record, at best once:
 * it waits for whoever derives the same courses, so that of two facts at once each sees the other. Days that are locked
 * stay as they are.
 *
 * @returns what changed.
 */
export async function deriveFor(
  context: DerivingContext,
  tx: Transaction,
  asked: Asked,
): Promise<readonly Change[]> {
  return deriveHeld(context, tx, await hold(tx, asked));
}

/** What is to be derived, once nobody else derives the same courses. */
interface Held {
  readonly asked: Asked;
  readonly coming: readonly Coming[];
}

/**
 * Wait for whoever derives the same courses, before a fact is written. A fact that names a person holds on to them, so
 * that one who waits for courses after it and one who erases people wait for each other.
 */
export async function hold(tx: Transaction, asked: Asked): Promise<Held> {
  const coming = 'sessionIds' in asked || asked.personIds.length === 0 ? [] : await comingAt(tx, asked);
  const courses =
    'sessionIds' in asked
      ? await coursesOf(tx, asked.sessionIds)
      : [...new Set(coming.map(({ courseId }) => courseId))];
  await lockCourses(tx, courses);
  return { asked, coming };
}

/** Derive what was held, after the fact. */
export async function deriveHeld(
  context: DerivingContext,
  tx: Transaction,
  { asked, coming }: Held,
): Promise<readonly Change[]> {
  const now = context.clock.now();
  const sessions = (await sessionsToDerive(tx, asked, coming)).filter(({ lock }) => lock === undefined);
  const { expected, obsolete } = await expectedPeople(tx, sessions, asked.personIds);
  const pairs = sessions.flatMap((session) =>
    (expected.get(session.id) ?? []).map((person) => ({ session, ...person })),
  );
  const judge = await judgePeople(tx, pairs, now);
  const changes: Change[] = [];
  for (const pair of pairs) {
    const { judged, facts } = judge(pair satisfies Pair);
    const isIgnored = pair.isAfterwards && facts.marks.length === 0 && UNSEEN.has(judged.status);
    if (isIgnored) continue;
    const after = rowOf(pair, judged, now);
    if (isDifferent(pair.before, after)) changes.push({ session: pair.session, before: pair.before, after });
  }
  const named = new Map(sessions.map((session) => [session.id, session]));
  for (const before of obsolete) {
    const session = named.get(before.sessionId);
    if (session) changes.push({ session, before, after: undefined });
  }
  await writeChanges(tx, changes);
  await tellChanges(context, tx, changes, now);
  return changes;
}

function comingAt(tx: Transaction, { personIds, times }: Extract<Asked, { times: unknown }>) {
  if (times.length === 0) return [];
  return sessionsAround(tx, personIds, {
    from: new Date(Math.min(...times.map(({ from }) => from.getTime()))),
    to: new Date(Math.max(...times.map(({ to }) => to.getTime()))),
  });
}

async function sessionsToDerive(
  tx: Transaction,
  asked: Asked,
  coming: readonly Coming[],
): Promise<readonly SessionRow[]> {
  if ('sessionIds' in asked) return loadSessions(tx, asked.sessionIds);
  const sessions = await loadSessions(tx, [...new Set(coming.map(({ sessionId }) => sessionId))]);
  const shiftsOf = groupBy(coming, ({ personId }) => personId);
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const near = new Set<string>();
  for (const own of shiftsOf.values()) {
    const shifts = own.flatMap(({ sessionId }) => byId.get(sessionId) ?? []).filter(isShift);
    for (const session of own.flatMap(({ sessionId }) => byId.get(sessionId) ?? [])) {
      const together = isShift(session) ? clusterOf(session, shifts) : [session];
      if (together.some((one) => asked.times.some((times) => isTouched(one, times)))) near.add(session.id);
    }
  }
  return sessions.filter(({ id }) => near.has(id));
}

const isShift = ({ kind }: SessionRow): boolean => kind === 'shift';

const isTouched = (session: SessionRow, { from, to }: Interval): boolean =>
  opensAt(session, session.rules) <= to && closesAt(session, session.rules) >= from;

const COMPARED = [
  'status',
  'way',
  'presentMinutes',
  'requiredMinutes',
  'lateMinutes',
  'workedMinutes',
  'breakMinutes',
  'overtimeMinutes',
  'day',
] as const;
const COMPARED_INSTANTS = ['arrivedAt', 'leftAt', 'startsAt'] as const;

function isDifferent(before: AttendanceRow | undefined, after: AttendanceRow): boolean {
  if (before === undefined) return true;
  return (
    COMPARED.some((key) => before[key] !== after[key]) ||
    COMPARED_INSTANTS.some((key) => before[key]?.getTime() !== after[key]?.getTime())
  );
}
