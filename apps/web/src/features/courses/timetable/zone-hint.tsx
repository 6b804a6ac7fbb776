import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { localTime } from '../../../shared/local-day.js';

/** Whose clocks the times are, where one's own show something else. */
export function ZoneHint({ zone }: { readonly zone: string }) {
  const { t } = useTranslation('courses');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = new Date();
  if (localTime(now, own) === localTime(now, zone)) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('zoneHint', { zone, own })}
    </Text>
  );
}
