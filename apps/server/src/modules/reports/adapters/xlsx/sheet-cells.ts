import type { Cell, Column } from '../../domain/report-table.js';
import { STYLE } from './workbook-parts.js';
import { xmlText } from './xml-text.js';

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets; right for every day after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MINUTES_OF_DAY = 1440;

/** @param index from 0. @returns `A`, …, `Z`, `AA`, … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

export const textCell = (place: string, text: string, style: number = STYLE.plain): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

const numberCell = (place: string, value: number, style: number): string =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;

const dayNumber = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MS;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Text of days and times as the numbers that spreadsheets reckon with; undefined for other text. */
function readClock(
  value: string,
  kind: Column['kind'],
): readonly [number: number, style: number] | undefined {
  if (kind === 'day') return [dayNumber(value), STYLE.day];
  if (kind === 'time') return [minutesOf(value) / MINUTES_OF_DAY, STYLE.time];
  if (kind !== 'instant') return undefined;
  const seconds = minutesOf(value.slice(11)) * 60 + Number(value.slice(17, 19));
  return [dayNumber(value.slice(0, 10)) + seconds / (DAY_MS / 1000), STYLE.instant];
}

const styleOf = (kind: Column['kind']): number => {
  if (kind === 'share') return STYLE.share;
  return kind === 'count' || kind === 'minutes' ? STYLE.count : STYLE.plain;
};

/** One cell of a row, with the type that its column has. */
export function sheetCell(place: string, value: Cell, { kind }: Pick<Column, 'kind'>): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return numberCell(place, value, styleOf(kind));
  const clock = readClock(value, kind);
  return clock && Number.isFinite(clock[0]) ? numberCell(place, ...clock) : textCell(place, value);
}
