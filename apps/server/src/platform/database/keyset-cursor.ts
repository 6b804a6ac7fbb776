import { z } from 'zod';

const place = z.tuple([z.string(), z.uuid()]);

/** Where a page ended: the value it was sorted by, and an id that tells equal values apart. */
export interface KeysetPlace {
  readonly value: string;
  readonly id: string;
}

export const writeCursor = ({ value, id }: KeysetPlace): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** @returns nothing for a cursor that was not made here; the first page follows. */
export function readCursor(cursor: string | undefined): KeysetPlace | undefined {
  if (!cursor) return undefined;
  try {
    const [value, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return value.includes('\u0000') ? undefined : { value, id };
  } catch {
    return undefined;
  }
}
