import type { AttendanceTrend, TREND_STEPS } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { sessionTally } from '../../../platform/database/schema/index.js';
import { periodBefore } from '../domain/period.js';
import { figuresOf } from '../domain/rates.js';
import type { FiguresScope } from './figures-scope.js';
import { addCounts, countColumns, countsOf, sessionTallies } from './tally-sums.js';

type Step = (typeof TREND_STEPS)[number];

const sessions = sql<number>`count(*)::int`;

/** Attendance by day, week (from Monday) or month; a step at the edge is only as long as the period reaches. */
export async function readTrend(tx: Transaction, scope: FiguresScope, step: Step): Promise<AttendanceTrend> {
  const { period } = scope;
  const start = sql`date_trunc(${step}, ${sessionTally.day}::timestamp)`;
  const rows = await tx
    .select({
      from: sql<string>`to_char(greatest(${start}, ${period.from}::date), 'YYYY-MM-DD')`,
      to: sql<string>`to_char(least(${start} + ${`1 ${step}`}::interval - interval '1 day', ${period.to}::date), 'YYYY-MM-DD')`,
      sessions,
      ...countColumns(sessionTally),
    })
    .from(sessionTally)
    .where(sessionTallies(scope))
    .groupBy(sql`1, 2`)
    .orderBy(sql`1`);
  const [before] = await tx
    .select({ sessions, ...countColumns(sessionTally) })
    .from(sessionTally)
    .where(sessionTallies(scope, periodBefore(period)));
  if (!before) throw new Error('A sum has one row.');
  return {
    period,
    step,
    total: figuresOf(
      addCounts(rows.map(countsOf)),
      rows.reduce((sum, row) => sum + row.sessions, 0),
    ),
    before: figuresOf(countsOf(before), before.sessions),
    points: rows.map((row) => ({ from: row.from, to: row.to, ...figuresOf(countsOf(row), row.sessions) })),
  };
}
