import type { CameraHours } from '@mien/contracts';

const DAYS: Readonly<Record<string, number>> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 };
const MINUTES_AN_HOUR = 60;

/** Whether a camera is to be read at this moment by its weekly hours; without any it always is. */
export function isOpenAt(hours: readonly CameraHours[], at: Date, timeZone: string): boolean {
  if (hours.length === 0) return true;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const minute = Number(part('hour')) * MINUTES_AN_HOUR + Number(part('minute'));
  const today = DAYS[part('weekday')];
  return hours.some(
    ({ day, fromMinute, toMinute }) => day === today && fromMinute <= minute && minute < toMinute,
  );
}
