import { Badge } from '@mantine/core';
import type { Person } from '@mien/contracts';
import { useTranslation } from 'react-i18next';

/** Marks those who are not recognized because they were deactivated; nothing for the others. */
export function InactiveBadge({ status }: Pick<Person, 'status'>) {
  const { t } = useTranslation('shared-people');
  if (status === 'active') return null;
  return (
    <Badge variant="outline" color="gray">
      {t('inactive')}
    </Badge>
  );
}
