import { Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import type { AttendanceRequest } from '@mien/contracts';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApprovalBadge } from '../../../shared/attendance/approval-badge.js';
import { StatusBadge } from '../../../shared/attendance/status-badge.js';
import { TextLink } from '../../../shared/links.js';
import { QuotedText } from '../../../shared/quoted-text.js';
import { useFormat } from '../../../shared/use-format.js';
import { RequestContext } from './request-context.js';

interface RequestCardProps {
  readonly request: AttendanceRequest;
  readonly isSelected: boolean;
  readonly isDeciding: boolean;
  /** Absent where nothing is to be decided. */
  readonly onSelect: (() => void) | undefined;
  onDecide(approve: boolean): void;
}

/** Who wants what to count instead of what, and why. */
export function RequestCard({ request, isSelected, isDeciding, onSelect, onDecide }: RequestCardProps) {
  const { t } = useTranslation('attendance-requests');
  const { mark, person, session, current } = request;
  const named = { name: person.name, course: session.courseName };
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap="sm">
        <Group gap="sm" justify="space-between">
          <Group gap="sm">
            {onSelect && (
              <Checkbox aria-label={t('choose', named)} checked={isSelected} onChange={onSelect} />
            )}
            <TextLink to="/people/$personId/attendance" params={{ personId: person.id }} fw={650}>
              <bdi>{person.name}</bdi>
            </TextLink>
            <SessionLink request={request} />
          </Group>
          {!onSelect && <ApprovalBadge fate={mark.undoneAt ? 'withdrawn' : mark.approval} />}
        </Group>
        <Group gap="xs">
          <StatusBadge status={current} />
          <IconArrowRight size={18} className="mantine-rotate-rtl" role="img" aria-label={t('instead')} />
          <StatusBadge status={mark.status} />
          <Times request={request} />
        </Group>
        <Said request={request} />
        <RequestContext sessionId={session.id} personId={person.id} />
        {onSelect && (
          <Group gap="sm">
            <Button
              size="compact-md"
              loading={isDeciding}
              aria-label={t('approveNamed', named)}
              onClick={() => onDecide(true)}
            >
              {t('approve')}
            </Button>
            <Button
              size="compact-md"
              variant="default"
              loading={isDeciding}
              aria-label={t('refuseNamed', named)}
              onClick={() => onDecide(false)}
            >
              {t('refuse')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function SessionLink({ request: { session } }: { readonly request: AttendanceRequest }) {
  const format = useFormat(session.timeZone);
  return (
    <Text size="sm">
      <TextLink to="/sessions/$sessionId" params={{ sessionId: session.id }}>
        <bdi>{session.courseName}</bdi>
      </TextLink>{' '}
      {format.range(session.startsAt, session.endsAt)}
    </Text>
  );
}

function Times({ request: { mark, session } }: { readonly request: AttendanceRequest }) {
  const { t } = useTranslation('explanation');
  const format = useFormat(session.timeZone);
  const times = [
    ...(mark.arrivedAt ? [t('entry.arrived', { time: format.time(mark.arrivedAt) })] : []),
    ...(mark.leftAt ? [t('entry.left', { time: format.time(mark.leftAt) })] : []),
  ];
  return times.length > 0 && <Text size="sm">{format.enumeration(times)}</Text>;
}

/** What those who asked wrote, and who decided what when. */
function Said({ request: { mark } }: { readonly request: AttendanceRequest }) {
  const { t } = useTranslation('attendance-requests');
  const format = useFormat();
  return (
    <Stack gap={2}>
      <Text size="sm" c="dimmed">
        {t('asked', { name: mark.byName, when: format.dateTime(mark.at) })}
      </Text>
      <QuotedText text={mark.reason} />
      {mark.decidedBy && mark.decidedAt && (
        <Text size="sm" c="dimmed">
          {t('decided', { name: mark.decidedBy, when: format.dateTime(mark.decidedAt) })}
        </Text>
      )}
      <QuotedText text={mark.decisionNote} />
    </Stack>
  );
}
