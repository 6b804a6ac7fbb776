import type { AttendanceTrend, TREND_STEPS } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { sessionTally } from '../../../platform/database/schema/index.js';
import { periodBefore } from '../domain/period.js';
import { figuresOf } from '../domain/rates.js';
import type { FiguresScope } from './figures-scope.js';
import {
  addCounts,
  type CountedRow,
  countColumns,
  countsOf,
  countsOfRow,
  SUMS,
  sessionTallies,
} from './tally-sums.js';

type Step = (typeof TREND_STEPS)[number];

interface Row extends CountedRow {
  readonly from: string;
  readonly to: string;
  readonly sessions: number;
}

const sessions = sql<number>`count(*)::int`;

/** Attendance by day, week (from Monday) or month; a step at the edge is only as long as the period reaches. */
export async function readTrend(tx: Transaction, scope: FiguresScope, step: Step): Promise<AttendanceTrend> {
  const { period } = scope;
  // by day first: a step is then worked out once for a day, not once for a session
  const byDay = sql`
    select ${sessionTally.day} as day, count(*) as sessions, ${SUMS} from ${sessionTally}
    where ${sessionTallies(scope)} group by ${sessionTally.day}`;
  const start = sql`date_trunc(${step}, day::timestamp)`;
  const { rows } = await tx.execute<Row>(sql`
    select to_char(greatest(start, ${period.from}::date), 'YYYY-MM-DD') as "from",
      to_char(least(start + ${`1 ${step}`}::interval - interval '1 day', ${period.to}::date), 'YYYY-MM-DD') as "to",
      sum(sessions)::int as sessions, ${SUMS}
    from (select *, ${start} as start from (${byDay}) as days) as stepped group by start order by start`);
  const [before] = await tx
    .select({ sessions, ...countColumns(sessionTally) })
    .from(sessionTally)
    .where(sessionTallies(scope, periodBefore(period)));
  if (!before) throw new Error('A sum has one row.');
  return {
    period,
    step,
    total: figuresOf(
      addCounts(rows.map(countsOfRow)),
      rows.reduce((sum, row) => sum + row.sessions, 0),
    ),
    before: figuresOf(countsOf(before), before.sessions),
    points: rows.map((row) => ({ from: row.from, to: row.to, ...figuresOf(countsOfRow(row), row.sessions) })),
  };
}
