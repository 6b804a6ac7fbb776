const MINUTES_AN_HOUR = 60;
const MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;

/** Minutes after midnight as a field for times shows them; the end of the day is one minute before midnight there. */
export function toTime(minute: number): string {
  const shown = Math.min(minute, MINUTES_A_DAY - 1);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(shown / MINUTES_AN_HOUR))}:${two(shown % MINUTES_AN_HOUR)}`;
}

/** @returns undefined while a field is empty */
export function toMinute(time: string, isEnd: boolean): number | undefined {
  const [hour, minute] = time.split(':').map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return undefined;
  const minutes = hour * MINUTES_AN_HOUR + minute;
  return isEnd && minutes === MINUTES_A_DAY - 1 ? MINUTES_A_DAY : minutes;
}
