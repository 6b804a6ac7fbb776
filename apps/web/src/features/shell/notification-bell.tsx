import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notificationCountQuery } from '../../shared/notifications/count-query.js';
import { useFormat } from '../../shared/use-format.js';

const MOST_SHOWN = 99;

/** How many messages wait, and the way to them. */
export function NotificationBell() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const unread = useQuery(notificationCountQuery).data?.unread ?? 0;
  const label = unread > MOST_SHOWN ? `${format.number(MOST_SHOWN)}+` : format.number(unread);
  return (
    <Indicator
      label={<span aria-hidden>{label}</span>}
      disabled={unread === 0}
      size={16}
      offset={6}
      color="red.8"
    >
      <ActionIcon
        component={Link}
        to="/notifications"
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('notifications', { count: unread })}
      >
        <IconBell size={20} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
