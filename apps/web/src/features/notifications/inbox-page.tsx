import { Button, Group, Stack, Switch } from '@mantine/core';
import { IconBellCheck, IconChecks, IconSettings } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { ButtonLink } from '../../shared/links.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { NotificationItem } from './notification-item.js';
import { useInbox } from './use-inbox.js';

const route = getRouteApi('/organization/notifications');

/** What one was told, newest first. */
export function InboxPage() {
  const { t } = useTranslation('notifications');
  const { unread = false } = route.useSearch();
  const navigate = route.useNavigate();
  const { pages, read } = useInbox(unread);
  const hasUnread = pages.items.some(({ readAt }) => readAt === undefined);
  const preferences = (
    <ButtonLink
      to="/notifications/preferences"
      variant="default"
      leftSection={<IconSettings size={18} aria-hidden />}
    >
      {t('preferences.title')}
    </ButtonLink>
  );
  return (
    <Page title={t('title')} description={t('description')} actions={preferences}>
      <Group justify="space-between">
        <Switch
          label={t('unreadOnly')}
          checked={unread}
          onChange={(event) =>
            navigate({ search: event.currentTarget.checked ? { unread: true } : {}, replace: true })
          }
        />
        <Button
          variant="subtle"
          leftSection={<IconChecks size={18} aria-hidden />}
          disabled={!hasUnread}
          loading={read.isPending}
          onClick={() => read.mutate({ all: true })}
        >
          {t('markAllRead')}
        </Button>
      </Group>
      <PagedList
        pages={pages}
        empty={
          <EmptyState
            title={t(unread ? 'empty.unreadTitle' : 'empty.title')}
            advice={t(unread ? 'empty.unreadAdvice' : 'empty.advice')}
            icon={<IconBellCheck />}
          />
        }
      >
        <Stack gap="xs">
          {pages.items.map((notification) => (
            <NotificationItem
              key={notification.id}
              notification={notification}
              onRead={(isRead) => read.mutate({ ids: [notification.id], isRead })}
            />
          ))}
        </Stack>
      </PagedList>
    </Page>
  );
}
