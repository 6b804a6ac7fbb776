import { ATTENDANCE_WAYS, type MarkingWays } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { sessionTally } from '../../../platform/database/schema/index.js';
import { cameOf } from '../domain/rates.js';
import type { FiguresScope } from './figures-scope.js';
import { talliesByStart } from './tallies-by-start.js';
import { type CountedRow, countsOfRow, TOTALS } from './tally-sums.js';

const COLUMNS = {
  'kiosk-face': sessionTally.byKioskFace,
  'kiosk-pin': sessionTally.byKioskPin,
  'kiosk-qr': sessionTally.byKioskQr,
  camera: sessionTally.byCamera,
  live: sessionTally.byLive,
  'group-photo': sessionTally.byGroupPhoto,
  phone: sessionTally.byPhone,
  api: sessionTally.byApi,
  import: sessionTally.byImport,
  mark: sessionTally.byMark,
} as const satisfies Record<(typeof ATTENDANCE_WAYS)[number], unknown>;

/** How those who came were noticed, most frequent first; ways that nobody took are left out. */
export async function readMarkingWays(tx: Transaction, scope: FiguresScope): Promise<MarkingWays> {
  const counts = sql.join(
    ATTENDANCE_WAYS.map((way) => sql`coalesce(sum(${sql.identifier(COLUMNS[way].name)}), 0)::int`),
    sql`, `,
  );
  const { rows } = await tx.execute<CountedRow & { readonly ways: readonly number[] }>(
    sql`select ${TOTALS}, array[${counts}] as ways from (${talliesByStart(scope)}) as tally`,
  );
  const [row] = rows;
  if (!row) throw new Error('A sum has one row.');
  return {
    period: scope.period,
    came: cameOf(countsOfRow(row)),
    ways: ATTENDANCE_WAYS.map((way, index) => ({ way, count: row.ways[index] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  };
}
