import { MARK_STATUSES, type MarkStatus } from '@mien/contracts';

export const MARK_COLUMNS = [
  'external_id',
  'course',
  'day',
  'time',
  'status',
  'arrived_at',
  'left_at',
  'reason',
] as const;
type Column = (typeof MARK_COLUMNS)[number];

const NEEDED: readonly Column[] = ['external_id', 'course', 'day', 'status'];

/** Where each column is. */
export type MarkColumns = ReadonlyMap<Column, number>;

/** @returns the columns, or which needed one is missing. */
export function readMarkColumns(titles: readonly string[]): MarkColumns | Column {
  const names = titles.map((title) =>
    title
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  const columns = new Map(
    MARK_COLUMNS.flatMap((column) => {
      const index = names.indexOf(column);
      return index < 0 ? [] : [[column, index] as const];
    }),
  );
  return NEEDED.find((column) => !columns.has(column)) ?? columns;
}

/** What one row says, in the words of its file. */
export interface MarkRowText {
  readonly externalId: string;
  readonly course: string;
  readonly day: string;
  /** When the session starts, for days with several. */
  readonly time?: string;
  readonly status: MarkStatus;
  readonly arrivedAt?: string;
  readonly leftAt?: string;
  readonly reason?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;
const LONGEST_REASON = 300;

const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
const isStatus = (text: string): text is MarkStatus => (MARK_STATUSES as readonly string[]).includes(text);
const timeOf = (text: string): string => (text.length === 4 ? `0${text}` : text);
/** What turns directions or ends lines has no place in a line of text. */
const clean = (text: string): string =>
  text.normalize('NFC').replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');

/** @returns the row, or the column that is wrong. */
export function readMarkRow(cells: readonly string[], columns: MarkColumns): MarkRowText | Column {
  const cell = (column: Column): string => {
    const index = columns.get(column);
    return index === undefined ? '' : clean(cells[index] ?? '').trim();
  };
  const [externalId, course, day] = [cell('external_id'), cell('course'), cell('day')];
  const status = cell('status')
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  if (externalId === '') return 'external_id';
  if (course === '') return 'course';
  if (!isDay(day)) return 'day';
  if (!isStatus(status)) return 'status';
  const times = (['time', 'arrived_at', 'left_at'] as const).map((column) => [column, cell(column)] as const);
  const wrong = times.find(([, text]) => text !== '' && !TIME.test(text));
  if (wrong) return wrong[0];
  const reason = cell('reason');
  if (reason.length > LONGEST_REASON) return 'reason';
  const [time = '', arrivedAt = '', leftAt = ''] = times.map(([, text]) => text);
  return {
    externalId,
    course,
    day,
    status,
    ...(time !== '' && { time: timeOf(time) }),
    ...(arrivedAt !== '' && { arrivedAt: timeOf(arrivedAt) }),
    ...(leftAt !== '' && { leftAt: timeOf(leftAt) }),
    ...(reason !== '' && { reason }),
  };
}
