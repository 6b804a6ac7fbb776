const DAY_MS = 86_400_000;

/** Calendar day of an instant in a time zone, `2026-03-01`. */
export function localDay(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/** How far the clocks of a time zone are ahead of UTC at an instant, milliseconds. */
function offsetMs(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(instant.getTime() / 1000) * 1000;
}

/**
 * Instant at which a calendar day begins in a time zone.
 *
 * The offset is asked for twice, because on the day of a clock change the first guess may lie on the other side of it.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const guess = midnight - offsetMs(new Date(midnight), timeZone);
  return new Date(midnight - offsetMs(new Date(guess), timeZone));
}

/** What the clocks of a time zone show at an instant, `09:05`. */
export const localTime = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);

/** Instant at which the clocks of a time zone show a time of day, `09:05`; of two such instants the first. */
export function localInstant(day: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  // clocks change at most once within these two days
  const early = new Date(wall - offsetMs(new Date(wall - DAY_MS), timeZone));
  const late = new Date(wall - offsetMs(new Date(wall + DAY_MS), timeZone));
  return localTime(early, timeZone) === time ? early : late;
}

/** The calendar day after. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** The instants between which the days from `from` to `to`, both included, lie. */
export function dayRange(
  range: { readonly from?: string | undefined; readonly to?: string | undefined },
  timeZone: string,
): { readonly from?: string; readonly to?: string } {
  return {
    ...(range.from ? { from: startOfDay(range.from, timeZone).toISOString() } : {}),
    ...(range.to ? { to: startOfDay(nextDay(range.to), timeZone).toISOString() } : {}),
  };
}
