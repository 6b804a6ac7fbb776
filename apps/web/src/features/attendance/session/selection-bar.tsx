import { Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MARKABLE, STATUS_ICONS } from '../../../shared/attendance/status.js';
import type { RosterViewState } from './use-roster-view.js';

/** Mark everybody who is chosen at once. */
export function SelectionBar({ model }: { readonly model: RosterViewState }) {
  const { t } = useTranslation(['sessions', 'attendance']);
  const { selected } = model;
  return (
    <Paper withBorder p="xs">
      <Group gap="xs">
        <Text size="sm" fw={600} role="status">
          {t('selection.count', { count: selected.size })}
        </Text>
        {MARKABLE.map((status) => {
          const Icon = STATUS_ICONS[status];
          return (
            <Button
              key={status}
              size="compact-sm"
              variant="default"
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => {
                if (model.mark([...selected], status)) model.setSelected(new Set());
              }}
            >
              {t(`attendance:status.${status}`)}
            </Button>
          );
        })}
        <Button size="compact-sm" variant="subtle" onClick={() => model.setSelected(new Set())}>
          {t('selection.clear')}
        </Button>
      </Group>
    </Paper>
  );
}
