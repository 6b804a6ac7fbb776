import { useTranslation } from 'react-i18next';

/** A Monday. */
const MONDAY = Date.UTC(2026, 2, 2);
const DAY_MS = 86_400_000;

/** Names of the days of the week in the language of the page, Monday first. */
export function useWeekdays(): readonly string[] {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => format.format(MONDAY + index * DAY_MS));
}
