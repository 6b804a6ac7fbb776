import { Button, Card, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import type { Notification } from '@mien/contracts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { KIND_ICONS, useNotificationNames } from '../../shared/notifications/kinds.js';
import { useFormat } from '../../shared/use-format.js';

export interface NotificationItemProps {
  readonly notification: Notification;
  readonly onRead: (isRead: boolean) => void;
}

/** One message: what it is about, what it says, and where it leads. */
export function NotificationItem({ notification, onRead }: NotificationItemProps) {
  const { t } = useTranslation('notifications');
  const { kindName } = useNotificationNames();
  const format = useFormat();
  const { kind, subject, body, path, at, readAt } = notification;
  const KindIcon = KIND_ICONS[kind];
  const isUnread = readAt === undefined;
  return (
    <Card
      withBorder
      component="article"
      padding="sm"
      aria-label={`${isUnread ? `${t('unread')}: ` : ''}${subject}`}
      style={isUnread ? { borderInlineStart: '4px solid var(--mantine-primary-color-filled)' } : {}}
    >
      <Group align="flex-start" wrap="nowrap" gap="sm">
        <ThemeIcon variant="light" size="lg" color={kind === 'security.alert' ? 'red' : 'blue'}>
          <KindIcon size={20} aria-hidden />
        </ThemeIcon>
        <Stack gap={2} flex={1} miw={0}>
          <Text fw={isUnread ? 700 : 500} style={{ overflowWrap: 'anywhere' }} dir="auto">
            {subject}
          </Text>
          <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} dir="auto">
            {body}
          </Text>
          <Group gap="xs" mt={4}>
            <Text size="xs" c="dimmed" title={format.dateTime(at)}>
              {kindName(kind)} · {format.relative(at)}
            </Text>
            {path && (
              <Button
                component={Link}
                to={path}
                size="compact-xs"
                variant="light"
                aria-label={t('openOne', { subject })}
                onClick={() => isUnread && onRead(true)}
              >
                {t('open')}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              c="var(--mantine-color-text)"
              aria-label={t(isUnread ? 'markReadOne' : 'markUnreadOne', { subject })}
              onClick={() => onRead(isUnread)}
            >
              {t(isUnread ? 'markRead' : 'markUnread')}
            </Button>
          </Group>
        </Stack>
      </Group>
    </Card>
  );
}
