import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../../i18n/languages.js';

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Write days, hours and weeks as the language of the page does. */
export function useWeekFormat() {
  const { i18n } = useTranslation();
  const language = localeOf(i18n.resolvedLanguage ?? 'en');
  return useMemo(() => {
    const of = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    const head = of({ weekday: 'short', day: 'numeric', month: 'numeric' });
    const name = of({ weekday: 'long', day: 'numeric', month: 'long' });
    const weekday = of({ weekday: 'long' });
    const shortWeekday = of({ weekday: 'short' });
    const hour = of({ hour: 'numeric' });
    const time = of({ hour: 'numeric', minute: '2-digit' });
    const week = of({ day: 'numeric', month: 'short', year: 'numeric' });
    const MONDAY = '2024-01-01';
    const nth = (number: number) => new Date(at(MONDAY).getTime() + (number - 1) * 86_400_000);
    return {
      dayHead: (day: string) => head.format(at(day)),
      dayName: (day: string) => name.format(at(day)),
      /** @param number 1 Monday to 7 Sunday. */
      weekday: (number: number) => weekday.format(nth(number)),
      shortWeekday: (number: number) => shortWeekday.format(nth(number)),
      hour: (value: number) => hour.format(new Date(Date.UTC(2024, 0, 1, value))),
      /** A time of day such as `09:05`. */
      time: (text: string) => time.format(new Date(`2024-01-01T${text}:00Z`)),
      week: (first: string, last: string) => week.formatRange(at(first), at(last)),
    };
  }, [language]);
}
