import type { ClassSession } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/use-format.js';

/** From when to when by the clock alone, also where midnight is in between. */
export function useClockRange(zone: string) {
  const format = useFormat(zone);
  return ({ startsAt, endsAt }: Pick<ClassSession, 'startsAt' | 'endsAt'>): string =>
    format.date(startsAt) === format.date(endsAt)
      ? format.timeRange(startsAt, endsAt)
      : `${format.time(startsAt)} – ${format.time(endsAt)}`;
}

/** Say a session in words: of what, when, where, and whether it takes place. */
export function useSessionWords(zone: string) {
  const { t } = useTranslation('courses');
  const format = useFormat(zone);
  return ({ course, startsAt, endsAt, room, canceled }: ClassSession, namesCourse: boolean): string =>
    format.enumeration(
      [
        namesCourse ? course.name : undefined,
        format.range(startsAt, endsAt),
        room,
        canceled && (canceled.reason ?? t(`canceled.${canceled.by}`)),
        canceled && t('week.canceled'),
      ].filter((part) => part !== undefined),
    );
}
