import type { Punctuality } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../../platform/database/database.js';
import { sessionTally } from '../../../platform/database/schema/index.js';
import { cameOf, rateOf } from '../domain/rates.js';
import type { FiguresScope } from './figures-scope.js';
import { countColumns, countsOf, sessionTallies } from './tally-sums.js';

const sum = (column: PgColumn) => sql<number>`coalesce(sum(${column}), 0)::int`;

/** How late people came, from tallies that count lateness by bands. */
export async function readPunctuality(tx: Transaction, scope: FiguresScope): Promise<Punctuality> {
  const [row] = await tx
    .select({
      ...countColumns(sessionTally),
      to5: sum(sessionTally.lateTo5),
      to10: sum(sessionTally.lateTo10),
      to15: sum(sessionTally.lateTo15),
      to30: sum(sessionTally.lateTo30),
      to60: sum(sessionTally.lateTo60),
      over60: sum(sessionTally.lateOver60),
      unknown: sum(sessionTally.lateUnknown),
      minutes: sum(sessionTally.lateMinutes),
    })
    .from(sessionTally)
    .where(sessionTallies(scope));
  if (!row) throw new Error('A sum has one row.');
  const came = cameOf(countsOf(row));
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
    leftEarly: row.leftEarly,
    ...(lateRate !== undefined && { lateRate }),
    ...(known > 0 && { meanLateMinutes: row.minutes / known }),
  };
}
