import { useTranslation } from 'react-i18next';

/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;
const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** The days of the week in the language of the page, Monday first. */
export function useWeekdayNames(): readonly string[] {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.resolvedLanguage, { weekday: 'long', timeZone: 'UTC' });
  return DAYS.map((day) => format.format(MONDAY + day * DAY_MS));
}
