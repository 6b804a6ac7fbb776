import { invalid, isDay, isName, partsOf, type Read } from './line-problem.js';

/** A weekly time of a course, as a line of a file says it. */
export interface TimetableLine {
  readonly course: string;
  readonly code?: string;
  readonly kind: 'class' | 'shift';
  readonly room?: string;
  readonly term?: string;
  readonly groups: readonly string[];
  /** E-mail addresses of members, in lower case. */
  readonly teachers: readonly string[];
  readonly weekdays: readonly number[];
  readonly startsAt: string;
  readonly endsAt: string;
  /** The term's when absent. */
  readonly from?: string;
  readonly to?: string;
  readonly everyWeeks: number;
}

export const TIMETABLE_COLUMNS = ['course', 'weekdays', 'starts_at', 'ends_at'] as const;

const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const TIME = /^(?:[01]?\d|2[0-3]):[0-5]\d$/;

type Cells = Readonly<Record<string, string>>;

function weekdaysOf(cell: string): number[] | undefined {
  const words = cell
    .toLowerCase()
    .split(/[\s,;|/]+/)
    .filter(Boolean);
  const days = words.map((word) =>
    /^[1-7]$/.test(word) ? Number(word) : DAY_NAMES.indexOf(word.slice(0, 3)) + 1,
  );
  return days.length === 0 || days.includes(0) ? undefined : [...new Set(days)].sort((a, b) => a - b);
}

/** Which column holds what cannot be used, if one does. */
function malformed(cells: Cells): string | undefined {
  const checks: Readonly<Record<string, (text: string) => boolean>> = {
    course: (text) => isName(text, 200),
    code: (text) => isName(text, 40),
    room: (text) => isName(text, 80),
    kind: (text) => text === 'class' || text === 'shift',
    starts_at: (text) => TIME.test(text),
    ends_at: (text) => TIME.test(text),
    from: isDay,
    to: isDay,
    every_weeks: (text) => /^[1-9]\d?$/.test(text) && Number(text) <= 52,
  };
  return Object.keys(checks).find((column) => cells[column] && !checks[column]?.(cells[column]));
}

const optional = <Key extends string>(key: Key, text: string | undefined) =>
  (text ? { [key]: text } : {}) as Partial<Record<Key, string>>;

/** What a line says, or the first thing wrong with it. */
export function readTimetableLine(cells: Cells): Read<TimetableLine> {
  const missing = TIMETABLE_COLUMNS.find((column) => !cells[column]);
  if (missing) return invalid(missing, 'missing');
  const wrong = malformed(cells);
  if (wrong) return invalid(wrong, 'malformed');
  const weekdays = weekdaysOf(cells.weekdays ?? '');
  if (!weekdays) return invalid('weekdays', 'malformed');
  for (const column of ['from', 'to']) {
    if (!cells[column] && !cells.term) return invalid(column, 'missing');
  }
  if (cells.from && cells.to && cells.from > cells.to) return invalid('to', 'not-in-order');
  return {
    kind: 'read',
    value: {
      course: cells.course ?? '',
      ...optional('code', cells.code),
      kind: cells.kind === 'shift' ? 'shift' : 'class',
      ...optional('room', cells.room),
      ...optional('term', cells.term),
      groups: partsOf(cells.groups),
      teachers: partsOf(cells.teachers).map((address) => address.toLowerCase()),
      weekdays,
      startsAt: (cells.starts_at ?? '').padStart(5, '0'),
      endsAt: (cells.ends_at ?? '').padStart(5, '0'),
      ...optional('from', cells.from),
      ...optional('to', cells.to),
      everyWeeks: Number(cells.every_weeks || 1),
    },
  };
}
