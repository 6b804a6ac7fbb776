import type { Cell, Column } from '../../domain/report-table.js';

/** Writes cells the way people of a language read them. */
export function createShowCell(language: string) {
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const days = new Map<string, string>();

  function showDay(value: string): string {
    const known = days.get(value);
    if (known) return known;
    const shown = day.format(new Date(`${value}T00:00:00Z`));
    days.set(value, shown);
    return shown;
  }

  return function showCell(value: Cell, { kind }: Pick<Column, 'kind'>): string {
    if (value === null) return '';
    if (typeof value === 'number') return kind === 'share' ? share.format(value) : number.format(value);
    if (kind === 'day') return showDay(value);
    if (kind === 'instant') return `${showDay(value.slice(0, 10))} ${value.slice(11)}`;
    return value;
  };
}

/** Whether a cell stands at the end of its column, so that digits stand below each other. */
export const standsAtEnd = ({ kind }: Pick<Column, 'kind'>): boolean =>
  kind === 'count' || kind === 'minutes' || kind === 'share' || kind === 'number';
