import { Badge } from '@mantine/core';
import type { Person } from '@mien/contracts';
import { useTranslation } from 'react-i18next';

const COLORS: Readonly<Record<Person['enrollment'], string>> = {
  none: 'gray',
  outdated: 'orange',
  enrolled: 'teal',
};

/** Whether a person can be recognized. */
export function EnrollmentBadge({ enrollment }: Pick<Person, 'enrollment'>) {
  const { t } = useTranslation('shared-people');
  return (
    <Badge variant="light" color={COLORS[enrollment]} miw="max-content">
      {t(`enrollment.${enrollment}`)}
    </Badge>
  );
}
