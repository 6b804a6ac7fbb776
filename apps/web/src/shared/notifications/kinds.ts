import type { NotificationChannel, NotificationKind } from '@mien/contracts';
import {
  type Icon,
  IconAlertTriangle,
  IconCalendarCheck,
  IconCalendarX,
  IconClockExclamation,
  IconFaceId,
  IconFileAnalytics,
  IconTrendingDown,
  IconWritingSign,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export const KIND_ICONS: Readonly<Record<NotificationKind, Icon>> = {
  'attendance.marked': IconCalendarCheck,
  'attendance.absent': IconCalendarX,
  'attendance.late': IconClockExclamation,
  'attendance.at-risk': IconTrendingDown,
  'enrollment.needed': IconFaceId,
  'consent.expiring': IconWritingSign,
  'security.alert': IconAlertTriangle,
  'report.ready': IconFileAnalytics,
};

/** What kinds of events and ways of messages are called. */
export function useNotificationNames() {
  const { t } = useTranslation('notifications');
  return {
    kindName: (kind: NotificationKind | 'digest' | 'phone-code' | 'test' | 'ping') =>
      t(`kinds.${kind.replace('.', '-')}`),
    channelName: (channel: NotificationChannel) => t(`channels.${channel}`),
  };
}
