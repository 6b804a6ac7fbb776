/** Why a line of a file cannot be used. */
export interface LineProblem {
  readonly column: string;
  readonly reason: 'missing' | 'malformed' | 'unknown' | 'not-in-order';
}

/** What was read from a line, or the first thing wrong with it. */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'invalid'; readonly problem: LineProblem };

export const invalid = (column: string, reason: LineProblem['reason']): Read<never> => ({
  kind: 'invalid',
  problem: { column, reason },
});

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** Whether a text can be a name of at most so many characters. */
export const isName = (text: string, max: number): boolean =>
  text.length > 0 && text.length <= max && !UNPRINTABLE.test(text);

/** The parts of a cell that holds several things. */
export const partsOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter(Boolean);
