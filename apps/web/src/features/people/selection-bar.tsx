import { Button, Group, Paper, Text } from '@mantine/core';
import type { Person } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useSetStatus } from './use-set-status.js';

interface SelectionBarProps {
  readonly people: readonly Person[];
  onDone(): void;
}

/** What can be done with several people at once. */
export function SelectionBar({ people, onDone }: SelectionBarProps) {
  const { t } = useTranslation('people');
  const setStatus = useSetStatus();
  const change = (status: Person['status']) => setStatus.mutate({ people, status }, { onSuccess: onDone });
  return (
    <Paper withBorder p="xs" role="region" aria-label={t('selection')}>
      <Group gap="sm">
        <Text size="sm" fw={600}>
          {t('selected', { count: people.length })}
        </Text>
        <Button size="xs" variant="default" loading={setStatus.isPending} onClick={() => change('inactive')}>
          {t('deactivate')}
        </Button>
        <Button size="xs" variant="default" loading={setStatus.isPending} onClick={() => change('active')}>
          {t('activate')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('clearSelection')}
        </Button>
      </Group>
    </Paper>
  );
}
