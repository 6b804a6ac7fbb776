import { addDays } from '@mien/attendance';

/** Days of a calendar, both included, ISO dates. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

/** Longest period that figures are worked out for, days. */
export const LONGEST_DAYS = 1100;

export const daysOf = ({ from, to }: Period): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

/**
 * The days that are asked for: as they are named, those of a term, or the last ones.
 *
 * @param lastDays how many, today among them, when nothing is named.
 * @returns nothing when they are the wrong way round or too many.
 */
export function choosePeriod(
  asked: Partial<Period>,
  term: Period | undefined,
  { today, lastDays }: { readonly today: string; readonly lastDays: number },
): Period | undefined {
  const endOfTerm = term && (term.to < today ? term.to : today);
  const to = asked.to ?? (endOfTerm && endOfTerm >= (asked.from ?? term.from) ? endOfTerm : today);
  const from = asked.from ?? (term && term.from <= to ? term.from : addDays(to, 1 - lastDays));
  const period = { from, to };
  return from <= to && daysOf(period) <= LONGEST_DAYS ? period : undefined;
}

/** As many days, right before. */
export function periodBefore(period: Period): Period {
  const to = addDays(period.from, -1);
  return { from: addDays(to, 1 - daysOf(period)), to };
}

/** The whole months that days lie in, as the first of each. */
export const monthsOf = ({ from, to }: Period): Period => ({
  from: `${from.slice(0, 7)}-01`,
  to: `${to.slice(0, 7)}-01`,
});
