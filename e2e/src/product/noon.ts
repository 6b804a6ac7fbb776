const MINUTE_MS = 60_000;
const NOON = 12;

const clockOf = (timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

function whereItIsNoon(): string {
  const zone = Intl.supportedValuesOf('timeZone').find(
    (name) => Number(clockOf(name).format(Date.now()).slice(11, 13)) === NOON,
  );
  if (!zone) throw new Error('It is noon nowhere.');
  return zone;
}

/** A time zone in which it is noon, so that no day ends while a test runs. */
export const NOON_ZONE = whereItIsNoon();

/** The day and the time of the clock there, so many minutes from now. */
export function clockAtNoon(minutes = 0): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = clockOf(NOON_ZONE)
    .format(Date.now() + minutes * MINUTE_MS)
    .split(' ');
  return { day, time };
}
