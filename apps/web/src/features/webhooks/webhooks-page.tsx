import { Button, Stack, Text } from '@mantine/core';
import type { Webhook } from '@mien/contracts';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { useNotificationNames } from '../../shared/notifications/kinds.js';
import { Page } from '../../shared/page.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import { SecretDialog } from './secret-dialog.js';
import { useWebhooks, type WebhookWithSecret, webhooksQuery } from './use-webhooks.js';
import { WebhookDialog } from './webhook-dialog.js';
import { WebhookState } from './webhook-state.js';

function useColumns(): readonly Column<Webhook>[] {
  const { t } = useTranslation('webhooks');
  const { kindName } = useNotificationNames();
  const format = useFormat();
  return [
    {
      key: 'name',
      header: t('name'),
      isMain: true,
      cell: ({ id, name, url }) => (
        <Stack gap={0}>
          <TextLink to="/webhooks/$webhookId" params={{ webhookId: id }} fw={600}>
            {name}
          </TextLink>
          <Text size="sm" c="dimmed" dir="ltr" ta="start" style={{ overflowWrap: 'anywhere' }} maw={360}>
            {url}
          </Text>
        </Stack>
      ),
    },
    { key: 'state', header: t('state'), cell: ({ state }) => <WebhookState state={state} /> },
    {
      key: 'kinds',
      header: t('kinds'),
      cell: ({ kinds }) => (
        <Text size="sm" maw={360}>
          {format.list(kinds.map(kindName))}
        </Text>
      ),
    },
    { key: 'created', header: t('created'), cell: ({ createdAt }) => format.date(createdAt) },
  ];
}

/** Other systems that are told of events. */
export function WebhooksPage() {
  const { t } = useTranslation('webhooks');
  const mayChange = usePermission('webhooks:write');
  const [edited, setEdited] = useState<'new'>();
  const [made, setMade] = useState<WebhookWithSecret>();
  const actions = useWebhooks(setMade);
  const webhooks = useQuery(webhooksQuery);
  const columns = useColumns();
  const items = webhooks.data?.items ?? [];
  const addButton = mayChange && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} description={t('description')} actions={addButton}>
      {webhooks.isPending && <LoadingRows />}
      {webhooks.isError && <ErrorState error={webhooks.error} onRetry={() => webhooks.refetch()} />}
      {webhooks.isSuccess && items.length === 0 && (
        <EmptyState title={t('emptyTitle')} advice={t('emptyAdvice')} icon={<IconWebhook />} />
      )}
      {items.length > 0 && (
        <RecordTable caption={t('title')} items={items} keyOf={({ id }) => id} columns={columns} />
      )}
      <WebhookDialog edited={edited} onClose={() => setEdited(undefined)} actions={actions} />
      <SecretDialog made={made} onClose={() => setMade(undefined)} />
    </Page>
  );
}
