import { addDays, instantAt } from '@mien/attendance';
import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { recognitionLog, recognitionTally } from '../../../platform/database/schema/index.js';
import { type FiguresScope, ofPeople } from './figures-scope.js';

/** How often recognition decided something on a day. */
export interface CountedDecision {
  readonly day: string;
  readonly kind: string;
  readonly decision: string;
  readonly reason: string | null;
  readonly count: number;
}

/** When the days of the scope begin and end. */
export const instantsOf = ({ from, to, timeZone }: FiguresScope['period']) => ({
  since: instantAt(from, '00:00', timeZone),
  until: instantAt(addDays(to, 1), '00:00', timeZone),
});

/** Entries of the log on the days of the scope, about people whom the caller may see. */
export function entriesOf(scope: FiguresScope): SQL | undefined {
  const { since, until } = instantsOf(scope.period);
  return and(
    eq(recognitionLog.organizationId, scope.organizationId),
    gte(recognitionLog.at, since),
    lt(recognitionLog.at, until),
    ofPeople(sql`${recognitionLog.personId}`, scope.people),
  );
}

const dayOf = (instant: SQL, { period }: FiguresScope) =>
  sql<string>`to_char(${instant} at time zone ${period.timeZone}, 'YYYY-MM-DD')`;

const fromLog = (tx: Transaction, scope: FiguresScope): Promise<CountedDecision[]> =>
  tx
    .select({
      day: dayOf(sql`${recognitionLog.at}`, scope),
      kind: recognitionLog.kind,
      decision: recognitionLog.decision,
      reason: recognitionLog.reason,
      count: sql<number>`count(*)::int`,
    })
    .from(recognitionLog)
    .where(entriesOf(scope))
    .groupBy(sql`1`, recognitionLog.kind, recognitionLog.decision, recognitionLog.reason)
    .orderBy(sql`1`);

/** Of everybody, from tallies by hour: also of days whose log is not kept any more. */
async function fromTallies(tx: Transaction, scope: FiguresScope): Promise<CountedDecision[]> {
  const { since, until } = instantsOf(scope.period);
  const day = sql`(${recognitionTally.hour} at time zone ${scope.period.timeZone})::date`;
  const byDay = tx
    .select({
      day: sql`${day}`.as('day'),
      kind: recognitionTally.kind,
      decision: recognitionTally.decision,
      reason: recognitionTally.reason,
      count: sql<number>`sum(${recognitionTally.count})`.as('count'),
    })
    .from(recognitionTally)
    .where(
      and(
        eq(recognitionTally.organizationId, scope.organizationId),
        gte(recognitionTally.hour, since),
        lt(recognitionTally.hour, until),
      ),
    )
    .groupBy(sql`1`, recognitionTally.kind, recognitionTally.decision, recognitionTally.reason)
    .as('by_day');
  return tx
    .select({
      // written out once for a group, not once for a row
      day: sql<string>`to_char(${byDay.day}, 'YYYY-MM-DD')`,
      kind: byDay.kind,
      decision: byDay.decision,
      reason: sql<string | null>`nullif(${byDay.reason}, '')`,
      count: sql<number>`${byDay.count}::int`,
    })
    .from(byDay)
    .orderBy(sql`1`);
}

/** Decisions by day, kind and reason; for a caller who sees only some people, of those. */
export const countRecognitions = (tx: Transaction, scope: FiguresScope): Promise<CountedDecision[]> =>
  scope.people ? fromLog(tx, scope) : fromTallies(tx, scope);
