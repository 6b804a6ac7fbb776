import { z } from 'zod';
import { InvalidCursorError } from './errors.js';

/**
 * Text that says where a page of a list ended.
 *
 * @param list tells it from cursors of other lists.
 * @param place what the list is sorted by, of the last row.
 */
export const writeCursor = (list: string, place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify([list, ...place])).toString('base64url');

/**
 * @param place what a place in this list is made of.
 * @returns nothing for no cursor: the first page is wanted.
 * @throws {InvalidCursorError} for a cursor that is damaged or of another list.
 */
export function readCursor<Place extends z.ZodType<readonly (string | number)[]>>(
  list: string,
  place: Place,
  cursor: string | undefined,
): z.output<Place> | undefined {
  if (!cursor) return undefined;
  const [name, ...found] = listIn(cursor);
  const read = place.safeParse(found);
  if (name !== list || !read.success) throw new InvalidCursorError();
  return read.data;
}

function listIn(cursor: string): readonly unknown[] {
  try {
    return z.array(z.unknown()).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new InvalidCursorError();
  }
}

export interface Taken<Row> {
  readonly page: Row[];
  /** Part of the answer; empty on the last page. */
  readonly end: { readonly nextCursor?: string };
}

/**
 * @param rows one more than the limit, if there are more.
 * @param cursorOf cursor of the page that a row is the last of.
 */
export function takePage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => string,
): Taken<Row> {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { page, end: last === undefined ? {} : { nextCursor: cursorOf(last) } };
}
