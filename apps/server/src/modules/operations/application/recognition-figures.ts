import type { Dashboard } from '@mien/contracts';
import { and, eq, gte, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { cannotLink, person, recognitionLog } from '../../../platform/database/schema/index.js';
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

async function decisionsByDay(tx: Transaction, scope: Scope, { zone, from, dates }: LocalDays) {
  const rows = await tx
    .select({ day: sql<string>`to_char(${at} at time zone ${zone}, 'YYYY-MM-DD')`, decision, count })
    .from(recognitionLog)
    .where(entriesSince(tx, scope, from))
    .groupBy(sql`1`, decision);
  return dates.map((day) => {
    const of = (kind: string) => rows.find((row) => row.day === day && row.decision === kind)?.count ?? 0;
    return {
      day,
      match: of('match'),
      ambiguous: of('ambiguous'),
      unknown: of('unknown'),
      rejected: of('rejected'),
    };
  });
}

async function rejectionReasons(tx: Transaction, scope: Scope, from: Date): Promise<Dashboard['rejections']> {
  const rows = await tx
    .select({ reason, count })
    .from(recognitionLog)
    .where(and(entriesSince(tx, scope, from), eq(decision, 'rejected')))
    .groupBy(reason)
    .orderBy(sql`2 desc`);
  return rows.map((row) => ({ reason: row.reason ?? 'unknown', count: row.count }));
}

async function probabilitiesOfMatches(tx: Transaction, scope: Scope, from: Date) {
  const bin = sql<number>`least(floor(${probability} * ${BINS}), ${BINS - 1})::int`;
  const rows = await tx
    .select({ bin, count })
    .from(recognitionLog)
    .where(and(entriesSince(tx, scope, from), eq(decision, 'match'), isNotNull(probability)))
    .groupBy(sql`1`);
  const counts = new Map(rows.map((row) => [row.bin, row.count]));
  return Array.from({ length: BINS }, (_, index) => ({ from: index / BINS, count: counts.get(index) ?? 0 }));
}

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
  const byDay = await decisionsByDay(tx, scope, when);
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
    rejections: await rejectionReasons(tx, scope, when.from),
    probabilities: await probabilitiesOfMatches(tx, scope, when.from),
    ...(latency ? { latency } : {}),
  };
}
