import { Temporal } from 'temporal-polyfill';

/** A day of the calendar without a zone, `YYYY-MM-DD`. */
export type LocalDay = string;
/** A time of day without a zone, `HH:MM`, 00:00 to 23:59. */
export type LocalTime = string;
/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * The instant at which clocks of a zone show this.
 *
 * A time that is skipped when clocks go forward means the same time after the change, as far behind the gap; one that
 * comes twice when they go back means its first coming (ISO 8601 calendars and RFC 5545 do the same).
 *
 * @param zone IANA name, such as `Europe/Berlin`.
 * @throws {RangeError} if day, time or zone do not exist.
 */
export function instantAt(day: LocalDay, time: LocalTime, zone: string): Date {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** The day that calendars of a zone show at an instant. */
export function dayAt(instant: Date, zone: string): LocalDay {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

export function weekdayOf(day: LocalDay): Weekday {
  return Temporal.PlainDate.from(day).dayOfWeek as Weekday;
}

/** @param days May be negative. */
export function addDays(day: LocalDay, days: number): LocalDay {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Weeks from the Monday of one day to the Monday of another. */
export function weeksBetween(from: LocalDay, to: LocalDay): number {
  const mondayOf = (day: LocalDay) => {
    const date = Temporal.PlainDate.from(day);
    return date.subtract({ days: date.dayOfWeek - 1 });
  };
  return mondayOf(from).until(mondayOf(to), { largestUnit: 'days' }).days / 7;
}

/** Every day from the first to the last, both included; none if the last is before the first. */
export function* daysBetween(first: LocalDay, last: LocalDay): Generator<LocalDay> {
  for (let day = first; day <= last; day = addDays(day, 1)) yield day;
}

/** Minutes since midnight. */
export function minutesOfDay(time: LocalTime): number {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return hour * 60 + minute;
}
