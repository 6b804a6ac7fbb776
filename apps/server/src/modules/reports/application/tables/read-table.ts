import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../../platform/database/database.js';
import { readByCursor } from '../../../../platform/database/read-by-cursor.js';
import type { Cell, Column, ReportTable } from '../../domain/report-table.js';

interface TableQuery<Row> {
  readonly columns: readonly Column[];
  readonly notes?: readonly string[];
  readonly query: SQL;
  /** Counts its rows without reading them; the query itself is counted when absent. */
  readonly count?: SQL;
  readonly cellsOf: (row: Row) => readonly Cell[];
  /** Looks up, for some rows at once, what their cells need besides. */
  readonly prepare?: (rows: readonly Row[]) => Promise<void>;
}

/** Rows that are prepared at once. */
const ROWS_AT_ONCE = 100;

async function* cells<Row extends Record<string, unknown>>(
  tx: Transaction,
  { query, cellsOf, prepare }: TableQuery<Row>,
): AsyncGenerator<readonly Cell[]> {
  let rows: Row[] = [];
  for await (const row of readByCursor<Row>(tx, 'report', query)) {
    rows.push(row);
    if (rows.length < ROWS_AT_ONCE) continue;
    await prepare?.(rows);
    yield* rows.map(cellsOf);
    rows = [];
  }
  if (rows.length > 0) await prepare?.(rows);
  yield* rows.map(cellsOf);
}

/** A table whose rows are read by a cursor as they are written. */
export async function readTable<Row extends Record<string, unknown>>(
  tx: Transaction,
  table: TableQuery<Row>,
): Promise<ReportTable> {
  const count = table.count ?? sql`select count(*)::int as total from (${table.query}) as counted`;
  const { rows } = await tx.execute<{ total: number }>(count);
  return {
    columns: table.columns,
    notes: table.notes ?? [],
    total: rows[0]?.total ?? 0,
    rows: cells(tx, table),
  };
}
