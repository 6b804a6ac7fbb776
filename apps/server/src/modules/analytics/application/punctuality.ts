import type { Punctuality } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { cameOf, rateOf } from '../domain/rates.js';
import type { FiguresScope } from './figures-scope.js';
import { talliesByStart } from './tallies-by-start.js';
import { type CountedRow, countsOfRow, TOTALS } from './tally-sums.js';

interface Row extends CountedRow {
  readonly to5: number;
  readonly to10: number;
  readonly to15: number;
  readonly to30: number;
  readonly to60: number;
  readonly over60: number;
  readonly unknown: number;
  readonly minutes: number;
}

const BANDS = sql.raw(
  Object.entries({
    to5: 'late_to_5',
    to10: 'late_to_10',
    to15: 'late_to_15',
    to30: 'late_to_30',
    to60: 'late_to_60',
    over60: 'late_over_60',
    unknown: 'late_unknown',
    minutes: 'late_minutes',
  })
    .map(([name, column]) => `coalesce(sum(${column}), 0)::int as ${name}`)
    .join(', '),
);

/** How late people came, from tallies that count lateness by bands. */
export async function readPunctuality(tx: Transaction, scope: FiguresScope): Promise<Punctuality> {
  const { rows } = await tx.execute<Row>(
    sql`select ${TOTALS}, ${BANDS} from (${talliesByStart(scope)}) as tally`,
  );
  const [row] = rows;
  if (!row) throw new Error('A sum has one row.');
  const came = cameOf(countsOfRow(row));
  const known = row.to5 + row.to10 + row.to15 + row.to30 + row.to60 + row.over60;
  const lateRate = rateOf(known + row.unknown, came);
  return {
    period: scope.period,
    came,
    onTime: came - known - row.unknown,
    late: [
      { from: 1, to: 5, count: row.to5 },
      { from: 6, to: 10, count: row.to10 },
      { from: 11, to: 15, count: row.to15 },
      { from: 16, to: 30, count: row.to30 },
      { from: 31, to: 60, count: row.to60 },
      { from: 61, count: row.over60 },
    ],
    lateUnknown: row.unknown,
    leftEarly: row.left_early,
    ...(lateRate !== undefined && { lateRate }),
    ...(known > 0 && { meanLateMinutes: row.minutes / known }),
  };
}
