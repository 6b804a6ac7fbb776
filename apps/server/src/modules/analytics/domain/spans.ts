import type { Period } from './period.js';

/** Months and years, as tallies of people name them, to add and to take off. */
export interface Spans {
  readonly added: readonly string[];
  readonly taken: readonly string[];
}

const pad = (month: number): string => String(month).padStart(2, '0');

function monthsOfYear(year: string, from: number, to: number): string[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `${year}-${pad(from + index)}`);
}

/** Of one year: its months, or the whole of it without the others, whichever are fewer. */
function spansOfYear(year: number, first: number, last: number): Spans {
  const name = String(year).padStart(4, '0');
  const months = monthsOfYear(name, first, last);
  const others = [...monthsOfYear(name, 1, first - 1), ...monthsOfYear(name, last + 1, 12)];
  return months.length <= others.length + 1 ? { added: months, taken: [] } : { added: [name], taken: others };
}

/**
 * The fewest tallies that make up whole months.
 *
 * @param months first days of the first and of the last month.
 */
export function spansOf({ from, to }: Period): Spans {
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const added: string[] = [];
  const taken: string[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const first = year === firstYear ? Number(from.slice(5, 7)) : 1;
    const last = year === lastYear ? Number(to.slice(5, 7)) : 12;
    const spans = spansOfYear(year, first, last);
    added.push(...spans.added);
    taken.push(...spans.taken);
  }
  return { added, taken };
}
