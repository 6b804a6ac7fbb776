import { type SQL, sql } from 'drizzle-orm';
import type PgBoss from 'pg-boss';
import type { Transaction } from '../database/database.js';

const PARAMETER = /\$(\d+)/;

/** The same statement with its values bound. A value that is named twice is bound twice. */
function bind(text: string, values: readonly unknown[]): SQL {
  const parts = text.split(PARAMETER);
  const chunks = parts.map((part, index) =>
    index % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1] ?? null)}`,
  );
  return sql.join(chunks);
}

/** Lets pg-boss write inside a transaction of ours, so that no commit means no job. */
export const senderIn = (tx: Transaction): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: (await tx.execute(bind(text, values))).rows }),
});
