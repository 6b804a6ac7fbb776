import { createExplanationFormat } from '@mien/contracts';

const DAY_MS = 86_400_000;

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['week', 7 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

type Instant = string | Date;

const toDate = (instant: Instant): Date => (typeof instant === 'string' ? new Date(instant) : instant);

function createDateFormats(language: string, timeZone?: string) {
  const zone = timeZone === undefined ? {} : { timeZone };
  const dates = new Intl.DateTimeFormat(language, { ...zone, dateStyle: 'medium' });
  const times = new Intl.DateTimeFormat(language, { ...zone, timeStyle: 'short' });
  const days = new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const fullDays = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' });
  const months = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short', year: 'numeric' });
  return { dates, times, days, fullDays, months };
}

/** How values of one language, or one of a region such as `en-GB`, and time zone are written. */
export function createFormat(language: string, timeZone?: string) {
  const { dates, times, days, fullDays, months } = createDateFormats(language, timeZone);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language);

  return {
    ...createExplanationFormat(language, timeZone),
    date: (instant: Instant) => dates.format(toDate(instant)),
    /** The same by the clock alone, also where it ends on the next day. */
    timeRange: (from: Instant, to: Instant) =>
      dates.format(toDate(from)) === dates.format(toDate(to))
        ? times.formatRange(toDate(from), toDate(to))
        : `${times.format(toDate(from))} – ${times.format(toDate(to))}`,
    /** A calendar day such as `2026-03-01`, which has no time zone. */
    day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
    /** The same with its year. */
    fullDay: (day: string) => fullDays.format(new Date(`${day}T00:00:00Z`)),
    /** The month of a calendar day. */
    month: (day: string) => months.format(new Date(`${day}T00:00:00Z`)),
    /** "3 hours ago", "in 2 days". */
    relative: (instant: Instant, now = new Date()) => {
      const differenceMs = toDate(instant).getTime() - now.getTime();
      const step = STEPS.find(([, ms]) => Math.abs(differenceMs) >= ms);
      return step
        ? relative.format(Math.round(differenceMs / step[1]), step[0])
        : relative.format(0, 'minute');
    },
    number: (value: number, digits = 0) =>
      digits === 0
        ? numbers.format(value)
        : new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value),
    bytes: (bytes: number) => {
      const step = bytes >= 1e9 ? 3 : bytes >= 1e6 ? 2 : bytes >= 1e3 ? 1 : 0;
      const unit = ['byte', 'kilobyte', 'megabyte', 'gigabyte'][step] ?? 'byte';
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: step > 1 ? 1 : 0,
      }).format(bytes / 1000 ** step);
    },
    /** Milliseconds, as seconds from one second on. */
    duration: (ms: number) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit: ms >= 1000 ? 'second' : 'millisecond',
        unitDisplay: 'short',
        maximumFractionDigits: ms >= 1000 ? 1 : 0,
      }).format(ms >= 1000 ? ms / 1000 : ms),
    list: (items: readonly string[]) => lists.format(items),
  };
}

export type Format = ReturnType<typeof createFormat>;
