import type { Dashboard } from '@mien/contracts';
import { and, eq, gte, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  cannotLink,
  person,
  recognitionLog,
  recognitionTally,
} from '../../../platform/database/schema/index.js';
import type { Scope } from './count-people.js';
import type { LocalDays } from './local-days.js';

const BINS = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

type RecognitionFigures = Pick<
  Dashboard,
  'recognitions' | 'byDay' | 'rejections' | 'probabilities' | 'latency'
>;

const { at, decision, durationMs, organizationId, personId, probability, reason } = recognitionLog;
const count = sql<number>`count(*)::int`;

/** Entries since an instant that the caller may see, by the index on organization and time. */
function entriesSince(tx: Transaction, scope: Scope, since: Date): SQL | undefined {
  return and(
    eq(organizationId, scope.organizationId),
    gte(at, since),
    scope.visible && inArray(personId, tx.select({ id: person.id }).from(person).where(scope.visible)),
  );
}

interface Counted {
  readonly day: string;
  readonly decision: string;
  readonly reason: string | null;
  /** Which twentieth of [0, 1] the probability is in; -1 where there is none. */
  readonly bin: number;
  readonly count: number;
}

/** One pass over the log, of people whom the caller may see. */
const countFromLog = (tx: Transaction, scope: Scope, { zone, from }: LocalDays): Promise<Counted[]> =>
  tx
    .select({
      day: sql<string>`to_char(${at} at time zone ${zone}, 'YYYY-MM-DD')`,
      decision,
      reason,
      bin: sql<number>`coalesce(least(floor(${probability} * ${BINS}), ${BINS - 1}), -1)::int`,
      count,
    })
    .from(recognitionLog)
    .where(entriesSince(tx, scope, from))
    .groupBy(sql`1`, decision, reason, sql`4`);

/** Of everybody, from the tallies by hour. */
const countFromTallies = (tx: Transaction, scope: Scope, { zone, from }: LocalDays): Promise<Counted[]> =>
  tx
    .select({
      day: sql<string>`to_char(${recognitionTally.hour} at time zone ${zone}, 'YYYY-MM-DD')`,
      decision: recognitionTally.decision,
      reason: sql<string | null>`nullif(${recognitionTally.reason}, '')`,
      bin: recognitionTally.bin,
      count: sql<number>`sum(${recognitionTally.count})::int`,
    })
    .from(recognitionTally)
    .where(and(eq(recognitionTally.organizationId, scope.organizationId), gte(recognitionTally.hour, from)))
    .groupBy(sql`1`, recognitionTally.decision, sql`3`, recognitionTally.bin);

const sum = (rows: readonly Counted[]): number => rows.reduce((total, row) => total + row.count, 0);

function decisionsByDay(rows: readonly Counted[], { dates }: LocalDays): Dashboard['byDay'] {
  return dates.map((day) => {
    const ofDay = rows.filter((row) => row.day === day);
    const of = (kind: string) => sum(ofDay.filter((row) => row.decision === kind));
    return {
      day,
      match: of('match'),
      ambiguous: of('ambiguous'),
      unknown: of('unknown'),
      rejected: of('rejected'),
    };
  });
}

function rejectionReasons(rows: readonly Counted[]): Dashboard['rejections'] {
  const counts = new Map<string, number>();
  for (const row of rows.filter((entry) => entry.decision === 'rejected')) {
    const name = row.reason ?? 'unknown';
    counts.set(name, (counts.get(name) ?? 0) + row.count);
  }
  return [...counts]
    .map(([name, times]) => ({ reason: name, count: times }))
    .sort((a, b) => b.count - a.count);
}

const probabilitiesOfMatches = (rows: readonly Counted[]): Dashboard['probabilities'] =>
  Array.from({ length: BINS }, (_, index) => ({
    from: index / BINS,
    count: sum(rows.filter((row) => row.decision === 'match' && row.bin === index)),
  }));

async function latencyOf(tx: Transaction, scope: Scope, since: Date): Promise<Dashboard['latency']> {
  const share = (p: number) =>
    sql<number | null>`percentile_cont(${sql.raw(String(p))}) within group (order by ${durationMs})`;
  const [row] = await tx
    .select({ p50Ms: share(0.5), p95Ms: share(0.95) })
    .from(recognitionLog)
    .where(entriesSince(tx, scope, since));
  if (row?.p50Ms == null || row.p95Ms == null) return undefined;
  return { p50Ms: row.p50Ms, p95Ms: row.p95Ms };
}

async function correctedSince(tx: Transaction, scope: Scope, since: Date): Promise<number> {
  const [row] = await tx
    .select({ count })
    .from(cannotLink)
    .where(
      and(
        eq(cannotLink.organizationId, scope.organizationId),
        gte(cannotLink.createdAt, since),
        isNull(cannotLink.revertedAt),
        scope.visible &&
          inArray(cannotLink.personId, tx.select({ id: person.id }).from(person).where(scope.visible)),
      ),
    );
  return row?.count ?? 0;
}

/** What recognition did in these days. */
export async function recognitionFigures(
  tx: Transaction,
  scope: Scope,
  when: LocalDays,
  now: Date,
): Promise<RecognitionFigures> {
  const rows = await (scope.visible ? countFromLog : countFromTallies)(tx, scope, when);
  const byDay = decisionsByDay(rows, when);
  const { match = 0, ambiguous = 0, unknown = 0, rejected = 0 } = byDay.at(-1) ?? {};
  const latency = await latencyOf(tx, scope, new Date(now.getTime() - DAY_MS));
  return {
    recognitions: {
      today: match + ambiguous + unknown + rejected,
      matched: match,
      rejected,
      corrected: await correctedSince(tx, scope, when.midnight),
    },
    byDay,
    rejections: rejectionReasons(rows),
    probabilities: probabilitiesOfMatches(rows),
    ...(latency ? { latency } : {}),
  };
}
