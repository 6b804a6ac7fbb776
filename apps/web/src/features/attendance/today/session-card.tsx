import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import type { AttendanceCounts, AttendanceSession } from '@mien/contracts';
import { IconBan, IconClock, IconLock, IconMapPin, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CountsBar } from '../../../shared/attendance/counts-bar.js';
import { TextLink } from '../../../shared/links.js';
import { useFormat } from '../../../shared/use-format.js';
import { type SessionState, sessionStateOf } from '../session/session-state.js';

interface SessionCardProps {
  readonly session: AttendanceSession;
  readonly counts: AttendanceCounts;
  readonly now: Date;
}

const STATES: Readonly<Record<SessionState, { readonly color: string; readonly icon: typeof IconClock }>> = {
  canceled: { color: 'gray', icon: IconBan },
  locked: { color: 'gray', icon: IconLock },
  future: { color: 'blue', icon: IconClock },
  open: { color: 'teal', icon: IconPlayerPlay },
  running: { color: 'teal', icon: IconPlayerPlay },
  over: { color: 'gray', icon: IconClock },
};

/** One session of a day: when, where, and how many are there. */
export function SessionCard({ session, counts, now }: SessionCardProps) {
  const { t } = useTranslation('sessions');
  const format = useFormat(session.timeZone);
  const state = sessionStateOf(session, now);
  const { color, icon: Icon } = STATES[state];
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Group gap="sm">
            <Text fw={650}>{format.timeRange(session.startsAt, session.endsAt)}</Text>
            <TextLink to="/sessions/$sessionId" params={{ sessionId: session.id }} fw={650}>
              <bdi>{session.courseName}</bdi>
            </TextLink>
          </Group>
          <Group gap="xs">
            {session.room && (
              <Group gap={4} wrap="nowrap">
                <IconMapPin size={16} aria-hidden />
                <Text size="sm">
                  <bdi>{session.room}</bdi>
                </Text>
              </Group>
            )}
            <Badge
              variant="light"
              color={color}
              miw="max-content"
              leftSection={<Icon size={14} aria-hidden />}
            >
              {t(`state.${state}`)}
            </Badge>
          </Group>
        </Group>
        {state === 'canceled' ? (
          <Text size="sm" c="dimmed">
            {session.canceledReason ?? t(`canceledBy.${session.canceledBy ?? 'exception'}`)}
          </Text>
        ) : (
          <CountsBar counts={counts} />
        )}
      </Stack>
    </Paper>
  );
}
