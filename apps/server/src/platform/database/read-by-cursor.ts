import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from './database.js';

const ROWS_AT_ONCE = 500;

/**
 * Rows of a query as they are asked for, so that a result of any size takes the memory of a few hundred rows.
 *
 * @param name of the cursor; one transaction has each name once.
 */
export async function* readByCursor<Row extends Record<string, unknown>>(
  tx: Transaction,
  name: string,
  query: SQL,
): AsyncGenerator<Row> {
  const cursor = sql.identifier(name);
  await tx.execute(sql`declare ${cursor} no scroll cursor for ${query}`);
  for (;;) {
    const { rows } = await tx.execute<Row>(
      sql`fetch forward ${sql.raw(String(ROWS_AT_ONCE))} from ${cursor}`,
    );
    yield* rows as Row[];
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await tx.execute(sql`close ${cursor}`);
}
