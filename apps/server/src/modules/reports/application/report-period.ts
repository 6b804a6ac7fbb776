import { addDays, dayAt, weekdayOf } from '@mien/attendance';
import { type ReportPeriod, type ReportSubject, reportSubject, type ScheduledSubject } from '@mien/contracts';

/** Days of the calendar, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** @param month `2026-03` */
export function daysOfMonth(month: string): Days {
  const from = `${month}-01`;
  return { from, to: addDays(firstOfMonth(addDays(from, 31)), -1) };
}

/** The days a report is about; none for one that is about the present. */
export function daysOf(subject: ReportSubject): Days | undefined {
  switch (subject.kind) {
    case 'daily-register':
      return { from: subject.parameters.day, to: subject.parameters.day };
    case 'monthly-summary':
      return daysOfMonth(subject.parameters.month);
    case 'model-accuracy':
      return undefined;
    default:
      return { from: subject.parameters.from, to: subject.parameters.to };
  }
}

function daysOfPeriod(period: ReportPeriod, today: string): Days {
  const yesterday = addDays(today, -1);
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: yesterday, to: yesterday };
    case 'last-week': {
      const monday = addDays(today, -6 - weekdayOf(today));
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'this-month':
      return { from: firstOfMonth(today), to: today };
    case 'last-month':
      return daysOfMonth(addDays(firstOfMonth(today), -1).slice(0, 7));
  }
}

/** What a scheduled report is about when it is due. */
export function subjectWhenDue(
  { kind, parameters }: ScheduledSubject,
  dueAt: Date,
  zone: string,
): ReportSubject {
  if (!('period' in parameters)) return { kind: 'model-accuracy', parameters: {} };
  const { period, ...rest } = parameters;
  const days = daysOfPeriod(period, dayAt(dueAt, zone));
  return reportSubject.parse({
    kind,
    parameters: { ...rest, ...days, day: days.from, month: days.from.slice(0, 7) },
  });
}
