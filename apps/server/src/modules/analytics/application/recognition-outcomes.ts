import type { RecognitionOutcomes } from '@mien/contracts';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { cannotLink, recognitionLog } from '../../../platform/database/schema/index.js';
import { groupBy } from '../domain/group-by.js';
import { shareOf } from '../domain/rates.js';
import { type CountedDecision, countRecognitions, entriesOf, instantsOf } from './count-recognitions.js';
import type { FiguresScope } from './figures-scope.js';
import { livenessOutcomes } from './liveness-outcomes.js';

const LATEST = 5000;

const { at, durationMs } = recognitionLog;

const sum = (rows: readonly CountedDecision[]): number => rows.reduce((total, { count }) => total + count, 0);

function decisionsOf(rows: readonly CountedDecision[]) {
  const of = (wanted: string) => sum(rows.filter((row) => row.decision === wanted));
  return { match: of('match'), ambiguous: of('ambiguous'), unknown: of('unknown'), rejected: of('rejected') };
}

async function countCorrected(tx: Transaction, scope: FiguresScope): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(distinct ${cannotLink.logId})::int` })
    .from(cannotLink)
    .innerJoin(recognitionLog, eq(recognitionLog.id, cannotLink.logId))
    .where(and(entriesOf(scope), isNull(cannotLink.revertedAt)));
  return row?.count ?? 0;
}

async function durations(tx: Transaction, scope: FiguresScope): Promise<RecognitionOutcomes['durationMs']> {
  const latest = tx
    .select({ ms: durationMs })
    .from(recognitionLog)
    .where(entriesOf(scope))
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

function reasonsOf(rows: readonly CountedDecision[]): RecognitionOutcomes['rejections'] {
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
  const rows = await countRecognitions(tx, scope);
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
