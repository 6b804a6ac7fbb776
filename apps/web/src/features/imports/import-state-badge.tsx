import { Badge, Group } from '@mantine/core';
import type { Job } from '@mien/contracts';
import { useTranslation } from 'react-i18next';

const COLORS: Readonly<Record<Job['state'], string>> = {
  waiting: 'gray',
  running: 'blue',
  done: 'teal',
  failed: 'red',
  cancelled: 'orange',
};

/** Where an import stands, and whether it only rehearses. */
export function ImportStateBadge({ job }: { readonly job: Job }) {
  const { t } = useTranslation('imports');
  return (
    <Group gap={6}>
      <Badge variant="light" color={COLORS[job.state]}>
        {t(`state.${job.state}`)}
      </Badge>
      {job.result.rehearse === true && (
        <Badge variant="outline" color="gray">
          {t('rehearsal')}
        </Badge>
      )}
    </Group>
  );
}
