import { asc, desc, getTableName, gt, lt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { readCursor, type Taken, takePage, writeCursor } from './keyset-cursor.js';

type Direction = 'asc' | 'desc';

/** An order of rows that is read page by page: each page begins after the place where the last one ended. */
export interface Keyset<Place extends readonly unknown[]> {
  /** For `orderBy`. */
  readonly order: readonly SQL[];
  /** For `where`. @throws {InvalidCursorError} for a cursor that is damaged or of another list. */
  after(cursor: string | undefined): SQL | undefined;
  /** @param rows one more than the limit, if there are more. */
  take<Row>(rows: readonly Row[], limit: number, placeOf: (row: Row) => Place): Taken<Row>;
}

const text = z.string().refine((value) => !value.includes('\u0000'));
/** Only what the database reads too: it knows no year 0 and no endless fraction. */
const instant = z.iso
  .datetime()
  .max('2026-03-02T09:00:00.000000Z'.length)
  .refine((value) => !value.startsWith('0000'));

const nameOf = (column: PgColumn): string => `${getTableName(column.table)}.${column.name}`;
const sorter = (direction: Direction) => (direction === 'asc' ? asc : desc);

/** Rows by their id; those made later have a later one. */
export function orderedById(id: PgColumn, direction: Direction): Keyset<readonly [id: string]> {
  const place = z.tuple([z.uuid()]);
  return {
    order: [sorter(direction)(id)],
    after: (cursor) => {
      const [last] = readCursor(nameOf(id), place, cursor) ?? [];
      return last === undefined ? undefined : (direction === 'asc' ? gt : lt)(id, last);
    },
    take: (rows, limit, placeOf) => takePage(rows, limit, (last) => writeCursor(nameOf(id), placeOf(last))),
  };
}

/** Rows by a text or an instant, and by an id where that is equal. */
export function orderedBy(
  by: PgColumn,
  id: PgColumn,
  direction: Direction,
): Keyset<readonly [value: string | Date, id: string]> {
  const isInstant = by.dataType === 'date';
  const place = z.tuple([isInstant ? instant : text, z.uuid()]);
  const past = sql.raw(direction === 'asc' ? '>' : '<');
  return {
    order: [sorter(direction)(by), sorter(direction)(id)],
    after: (cursor) => {
      const [value, last] = readCursor(nameOf(by), place, cursor) ?? [];
      if (value === undefined) return undefined;
      const typed = isInstant ? sql`${value}::timestamptz` : sql`${value}`;
      return sql`(${by}, ${id}) ${past} (${typed}, ${last}::uuid)`;
    },
    take: (rows, limit, placeOf) =>
      takePage(rows, limit, (last) => {
        const [value, lastId] = placeOf(last);
        return writeCursor(nameOf(by), [value instanceof Date ? value.toISOString() : value, lastId]);
      }),
  };
}

/** An instant with the microseconds that a `Date` loses, for a column that the database fills itself. */
export const exactly = (column: PgColumn): SQL<string> =>
  sql<string>`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
