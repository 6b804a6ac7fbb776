import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { localDay, startOfDay } from '../../../shared/local-day.js';
import { addDays, firstWeekday, startOfWeek } from './week.js';

interface Whose {
  readonly courseId?: string | undefined;
  readonly membershipId?: string | undefined;
  readonly groupId?: string | undefined;
  readonly mine?: 'true';
}

/** As many sessions of a week as are drawn. */
const MOST = 200;

/**
 * The sessions of the week that a day is in.
 *
 * @param day of the calendar of `zone`; today when absent.
 * @param whose sessions of courses, or of a person.
 */
export function useWeek(
  day: string | undefined,
  zone: string,
  whose: Whose | { readonly personId: string },
  enabled = true,
) {
  const { i18n } = useTranslation();
  const today = localDay(new Date(), zone);
  const first = startOfWeek(day ?? today, firstWeekday(i18n.resolvedLanguage ?? 'en', navigator.languages));
  const from = startOfDay(first, zone).toISOString();
  const to = startOfDay(addDays(first, 7), zone).toISOString();
  const query = useQuery({
    queryKey: ['class-sessions', 'week', whose, from, to],
    queryFn: ({ signal }) =>
      'personId' in whose
        ? call('listPersonSessions', { params: whose, query: { from, to, limit: MOST } }, signal)
        : call('listClassSessions', { query: { ...whose, from, to, limit: MOST } }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
  return {
    first,
    today,
    query,
    sessions: query.data?.items ?? [],
    hasMore: query.data?.nextCursor !== undefined,
  };
}
