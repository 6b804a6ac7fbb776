import type { AttendanceTrend, TREND_STEPS } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { periodBefore } from '../domain/period.js';
import { figuresOf } from '../domain/rates.js';
import type { FiguresScope } from './figures-scope.js';
import { talliesByStart } from './tallies-by-start.js';
import { addCounts, type CountedRow, countsOfRow, SUMS, TOTALS } from './tally-sums.js';

type Step = (typeof TREND_STEPS)[number];

interface Row extends CountedRow {
  readonly from: string;
  readonly to: string;
  readonly sessions: number;
}

/** Attendance by day, week (from Monday) or month; a step at the edge is only as long as the period reaches. */
export async function readTrend(tx: Transaction, scope: FiguresScope, step: Step): Promise<AttendanceTrend> {
  const { period } = scope;
  // by day first: a step is then worked out once for a day, not once for a tally
  const byDay = sql`select day, sum(sessions) as sessions, ${SUMS} from (${talliesByStart(scope)}) as tally group by day`;
  const start = sql`date_trunc(${step}, day::timestamp)`;
  const { rows } = await tx.execute<Row>(sql`
    select to_char(greatest(start, ${period.from}::date), 'YYYY-MM-DD') as "from",
      to_char(least(start + ${`1 ${step}`}::interval - interval '1 day', ${period.to}::date), 'YYYY-MM-DD') as "to",
      sum(sessions)::int as sessions, ${SUMS}
    from (select *, ${start} as start from (${byDay}) as days) as stepped group by start order by start`);
  const before = await tx.execute<CountedRow & { readonly sessions: number }>(sql`
    select coalesce(sum(sessions), 0)::int as sessions, ${TOTALS}
    from (${talliesByStart(scope, { period: periodBefore(period) })}) as tally`);
  const [earlier] = before.rows;
  if (!earlier) throw new Error('A sum has one row.');
  return {
    period,
    step,
    total: figuresOf(
      addCounts(rows.map(countsOfRow)),
      rows.reduce((sum, row) => sum + row.sessions, 0),
    ),
    before: figuresOf(countsOfRow(earlier), earlier.sessions),
    points: rows.map((row) => ({ from: row.from, to: row.to, ...figuresOf(countsOfRow(row), row.sessions) })),
  };
}
