import type { AttendanceStatus } from '@mien/contracts';

const DAY_MS = 86_400_000;
/** Whole weeks that the calendar shows. */
export const WEEKS = 26;

export interface CalendarDay {
  /** `2026-03-01`. */
  readonly day: string;
  /** The most serious of the day's statuses; absent on days without a session. */
  readonly status?: AttendanceStatus;
  readonly sessions: number;
}

/** What most wants a look comes first. */
const SERIOUS: readonly AttendanceStatus[] = [
  'absent',
  'unconfirmed',
  'partial',
  'left-early',
  'late',
  'excused',
  'present',
  'expected',
];

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The first day of the calendar that ends with this day's week; weeks begin on Mondays. */
export function calendarStart(today: string): string {
  const ms = Date.parse(`${today}T00:00:00Z`);
  const sinceMonday = (new Date(ms).getUTCDay() + 6) % 7;
  return isoDay(ms - sinceMonday * DAY_MS - (WEEKS - 1) * 7 * DAY_MS);
}

/** Weeks of days, from {@link calendarStart} to today. */
export function calendarOf(
  entries: readonly { readonly day: string; readonly status: AttendanceStatus }[],
  today: string,
): readonly (readonly CalendarDay[])[] {
  const byDay = new Map<string, AttendanceStatus[]>();
  for (const { day, status } of entries) byDay.set(day, [...(byDay.get(day) ?? []), status]);
  const start = Date.parse(`${calendarStart(today)}T00:00:00Z`);
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => isoDay(start + (week * 7 + weekday) * DAY_MS))
      .filter((day) => day <= today)
      .map((day): CalendarDay => {
        const of = byDay.get(day) ?? [];
        const status = SERIOUS.find((candidate) => of.includes(candidate));
        return { day, sessions: of.length, ...(status && { status }) };
      }),
  );
}
