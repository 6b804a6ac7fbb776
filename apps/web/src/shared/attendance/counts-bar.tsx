import { Group, Progress, Stack, Text } from '@mantine/core';
import type { AttendanceCounts } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.js';
import { STATUS_FILLS, STATUS_ICONS, STATUS_ORDER } from './status.js';

interface CountsBarProps {
  readonly counts: AttendanceCounts;
  readonly size?: 'sm' | 'lg';
}

/** How many count as what: as a bar to look at, and in words. */
export function CountsBar({ counts, size = 'sm' }: CountsBarProps) {
  const { t } = useTranslation('attendance');
  const format = useFormat();
  const shown = STATUS_ORDER.filter((status) => counts[status] > 0);
  const total = shown.reduce((sum, status) => sum + counts[status], 0);
  return (
    <Stack gap={6}>
      <Progress.Root size={size} aria-hidden>
        {shown.map((status) => (
          <Progress.Section
            key={status}
            value={(100 * counts[status]) / total}
            color={STATUS_FILLS[status]}
            withAria={false}
          />
        ))}
      </Progress.Root>
      <Group gap={4} style={{ columnGap: 16 }}>
        {shown.map((status) => {
          const Icon = STATUS_ICONS[status];
          return (
            <Group key={status} gap={4} wrap="nowrap">
              <Icon size={16} color={STATUS_FILLS[status]} aria-hidden />
              <Text size={size === 'lg' ? 'md' : 'sm'}>
                {t(`status.${status}`)}{' '}
                <Text span inherit fw={650}>
                  {format.number(counts[status])}
                </Text>
              </Text>
            </Group>
          );
        })}
      </Group>
    </Stack>
  );
}
