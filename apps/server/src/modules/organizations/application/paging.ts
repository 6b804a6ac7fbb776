import { gt, lt, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';

export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Rows beyond the cursor; ids made later sort later. A cursor that is none finds the first page. */
export function beyond(column: PgColumn, cursor: string | undefined, order: 'up' | 'down'): SQL | undefined {
  const id = z.uuid().safeParse(cursor).data;
  if (id === undefined) return undefined;
  return order === 'up' ? gt(column, id) : lt(column, id);
}

/** @param rows one more than the limit, if there are more. */
export function pageFrom<Row extends { readonly id: string }, Item>(
  rows: readonly Row[],
  { limit }: PageRequest,
  toItem: (row: Row) => Item,
) {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(toItem), ...(last ? { nextCursor: last.id } : {}) };
}
