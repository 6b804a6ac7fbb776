import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { AttendanceExplanation } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.js';
import { ExplanationList } from './explanation-list.js';
import { StatusBadge } from './status-badge.js';

/** What somebody counts as for a session, when they came and went, and why. */
export function ExplanationView({ explanation }: { readonly explanation: AttendanceExplanation }) {
  const { t } = useTranslation(['attendance', 'explanation']);
  const { entry, session, lines } = explanation;
  const format = useFormat(session.timeZone);
  const times = [
    ...(entry.arrivedAt ? [t('explanation:entry.arrived', { time: format.time(entry.arrivedAt) })] : []),
    ...(entry.leftAt ? [t('explanation:entry.left', { time: format.time(entry.leftAt) })] : []),
  ];
  return (
    <Stack gap="sm">
      <Group gap="sm">
        {session.canceledBy ? (
          <Badge variant="light" color="gray" size="xl">
            {t('canceled')}
          </Badge>
        ) : (
          <StatusBadge status={entry.status} size="xl" />
        )}
        {times.length > 0 && <Text>{format.enumeration(times)}</Text>}
      </Group>
      <Title order={3} size="h6">
        {t('why')}
      </Title>
      <ExplanationList lines={lines} timeZone={session.timeZone} />
    </Stack>
  );
}
