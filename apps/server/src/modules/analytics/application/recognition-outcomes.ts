import { addDays, instantAt } from '@mien/attendance';
import type { RecognitionOutcomes } from '@mien/contracts';
import { and, desc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { cannotLink, recognitionLog } from '../../../platform/database/schema/index.js';
import { groupBy } from '../domain/group-by.js';
import { shareOf } from '../domain/rates.js';
import { type FiguresScope, ofPeople } from './figures-scope.js';
import { livenessOutcomes } from './liveness-outcomes.js';

const LATEST = 5000;

const { at, decision, durationMs, kind, organizationId, personId, reason } = recognitionLog;

/** When the days of the scope begin and end. */
const instantsOf = ({ from, to, timeZone }: FiguresScope['period']) => ({
  since: instantAt(from, '00:00', timeZone),
  until: instantAt(addDays(to, 1), '00:00', timeZone),
});

function entries(scope: FiguresScope): SQL | undefined {
  const { since, until } = instantsOf(scope.period);
  return and(
    eq(organizationId, scope.organizationId),
    gte(at, since),
    lt(at, until),
    ofPeople(sql`${personId}`, scope.people),
  );
}

interface Counted {
  readonly day: string;
  readonly kind: string;
  readonly decision: string;
  readonly reason: string | null;
  readonly count: number;
}

/** One pass over the entries; everything else is added up from it. */
const countEntries = (tx: Transaction, scope: FiguresScope): Promise<Counted[]> =>
  tx
    .select({
      day: sql<string>`to_char(${at} at time zone ${scope.period.timeZone}, 'YYYY-MM-DD')`,
      kind,
      decision,
      reason,
      count: sql<number>`count(*)::int`,
    })
    .from(recognitionLog)
    .where(entries(scope))
    .groupBy(sql`1`, kind, decision, reason)
    .orderBy(sql`1`);

const sum = (rows: readonly Counted[]): number => rows.reduce((total, { count }) => total + count, 0);

function decisionsOf(rows: readonly Counted[]) {
  const of = (wanted: string) => sum(rows.filter((row) => row.decision === wanted));
  return { match: of('match'), ambiguous: of('ambiguous'), unknown: of('unknown'), rejected: of('rejected') };
}

async function countCorrected(tx: Transaction, scope: FiguresScope): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(distinct ${cannotLink.logId})::int` })
    .from(cannotLink)
    .innerJoin(recognitionLog, eq(recognitionLog.id, cannotLink.logId))
    .where(and(entries(scope), isNull(cannotLink.revertedAt)));
  return row?.count ?? 0;
}

async function durations(tx: Transaction, scope: FiguresScope): Promise<RecognitionOutcomes['durationMs']> {
  const latest = tx
    .select({ ms: durationMs })
    .from(recognitionLog)
    .where(entries(scope))
    .orderBy(desc(at))
    .limit(LATEST)
    .as('latest');
  const [row] = await tx
    .select({
      median: sql<number | null>`percentile_cont(0.5) within group (order by ${latest.ms})`,
      p95: sql<number | null>`percentile_cont(0.95) within group (order by ${latest.ms})`,
    })
    .from(latest);
  return row?.median == null || row.p95 == null ? undefined : { median: row.median, p95: row.p95 };
}

function reasonsOf(rows: readonly Counted[]): RecognitionOutcomes['rejections'] {
  const rejected = groupBy(
    rows.filter((row) => row.decision === 'rejected'),
    (row) => row.reason ?? 'unknown',
  );
  return [...rejected]
    .map(([why, some]) => ({ reason: why, count: sum(some) }))
    .sort((a, b) => b.count - a.count);
}

/** What recognition decided on the days of the scope, about people whom the caller may see. */
export async function readRecognitionOutcomes(
  tx: Transaction,
  scope: FiguresScope,
): Promise<RecognitionOutcomes> {
  const rows = await countEntries(tx, scope);
  const decided = decisionsOf(rows);
  const corrected = shareOf(await countCorrected(tx, scope), decided.match + decided.ambiguous);
  const matched = shareOf(decided.match, sum(rows));
  const durationsOfLatest = await durations(tx, scope);
  return {
    period: scope.period,
    verifications: decisionsOf(rows.filter((row) => row.kind === 'verification')),
    identifications: decisionsOf(rows.filter((row) => row.kind === 'identification')),
    ...(corrected && { corrected }),
    ...(matched && { matched }),
    byDay: [...groupBy(rows, (row) => row.day)].map(([day, some]) => ({ day, ...decisionsOf(some) })),
    rejections: reasonsOf(rows),
    liveness: await livenessOutcomes(tx, scope, instantsOf(scope.period)),
    ...(durationsOfLatest && { durationMs: durationsOfLatest }),
  };
}
