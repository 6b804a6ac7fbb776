import { Alert, Stack } from '@mantine/core';
import type { AttendanceSession } from '@mien/contracts';
import { IconBan, IconCalendarTime, IconHourglass, IconLock, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LinkState } from '../../../shared/live/frame-link.js';
import { useFormat } from '../../../shared/use-format.js';
import type { SessionState } from './session-state.js';

interface SessionNoticesProps {
  readonly session: AttendanceSession;
  readonly state: SessionState;
  readonly link: LinkState;
  readonly needsApproval: boolean;
}

/** What one has to know before one marks: that nothing can be, that it will wait, that the page is behind. */
export function SessionNotices({ session, state, link, needsApproval }: SessionNoticesProps) {
  const { t } = useTranslation('sessions');
  const format = useFormat(session.timeZone);
  const isLive = state === 'open' || state === 'running';
  return (
    <Stack gap="xs">
      {state === 'canceled' && (
        <Alert icon={<IconBan aria-hidden />} color="gray" title={t('notice.canceled')}>
          {session.canceledReason ?? t(`canceledBy.${session.canceledBy ?? 'exception'}`)}
        </Alert>
      )}
      {state === 'locked' && (
        <Alert icon={<IconLock aria-hidden />} color="gray" title={t('notice.locked')}>
          {t('notice.lockedAdvice')}
        </Alert>
      )}
      {state === 'future' && (
        <Alert icon={<IconCalendarTime aria-hidden />} color="blue" title={t('notice.future')}>
          {t('notice.futureAdvice', { when: format.dateTime(session.opensAt) })}
        </Alert>
      )}
      {needsApproval && state !== 'canceled' && state !== 'locked' && (
        <Alert icon={<IconHourglass aria-hidden />} color="yellow">
          {t('notice.needsApproval')}
        </Alert>
      )}
      {isLive && (link === 'waiting' || link === 'ended') && (
        <Alert icon={<IconPlugConnectedX aria-hidden />} color="orange" role="status">
          {t('notice.notLive')}
        </Alert>
      )}
    </Stack>
  );
}
