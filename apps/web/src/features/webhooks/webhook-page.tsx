import { Alert, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { WEBHOOK_DELIVERY_STATES, type Webhook } from '@mien/contracts';
import { IconMailOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { notifyDone } from '../../shared/notify.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';
import { usePermission } from '../../shared/use-permission.js';
import { DeliveryDetails } from './delivery-details.js';
import { DeliveryTable } from './delivery-table.js';
import { SecretDialog } from './secret-dialog.js';
import {
  useWebhooks,
  WEBHOOKS,
  type WebhookActions,
  type WebhookWithSecret,
  webhookQuery,
} from './use-webhooks.js';
import { WebhookButtons } from './webhook-actions.js';
import { WebhookDialog } from './webhook-dialog.js';
import { WebhookState } from './webhook-state.js';

const route = getRouteApi('/organization/webhooks/$webhookId');
const REFETCH_MS = 10_000;

function Standing({ webhook }: { readonly webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <WebhookState state={webhook.state} />
        <Text dir="ltr" style={{ overflowWrap: 'anywhere' }}>
          {webhook.url}
        </Text>
      </Group>
      {webhook.state === 'disabled' && <Alert color="red">{t('disabledAdvice')}</Alert>}
      {webhook.state === 'failing' && webhook.failingSince && (
        <Alert color="orange">{t('failingSince', { since: format.relative(webhook.failingSince) })}</Alert>
      )}
      {webhook.formerSecretUntil && (
        <Alert color="blue">
          {t('formerSecretUntil', { until: format.dateTime(webhook.formerSecretUntil) })}
        </Alert>
      )}
    </Stack>
  );
}

interface DeliveryLogProps {
  readonly webhook: Webhook;
  readonly actions: WebhookActions;
  readonly opened: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
}

function DeliveryLog({ webhook, actions, opened, onOpen }: DeliveryLogProps) {
  const { t } = useTranslation('webhooks');
  const mayChange = usePermission('webhooks:write');
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const { id } = webhook;
  const mayReplay = mayChange && (webhook.state === 'on' || webhook.state === 'failing');
  const pages = usePages({
    queryKey: [...WEBHOOKS, id, 'log', state],
    load: (cursor, signal) =>
      call('listWebhookDeliveries', { params: { id }, query: { cursor, state } }, signal),
    refetchMs: REFETCH_MS,
  });
  const replayAll = () =>
    actions.replayAll.mutate(id, { onSuccess: ({ count }) => notifyDone(t('log.replayed', { count })) });
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <Title order={2} size="h4">
          {t('log.title')}
        </Title>
        <Group align="flex-end">
          <Select
            label={t('state')}
            placeholder={t('log.every')}
            clearable
            clearButtonProps={{ 'aria-label': t('log.every') }}
            value={state ?? null}
            data={WEBHOOK_DELIVERY_STATES.map((value) => ({ value, label: t(`log.states.${value}`) }))}
            onChange={(chosen) => navigate({ search: chosen ? { state: chosen } : {}, replace: true })}
          />
          {mayReplay && (
            <Button variant="default" loading={actions.replayAll.isPending} onClick={replayAll}>
              {t('log.replayAll')}
            </Button>
          )}
        </Group>
      </Group>
      <PagedList
        pages={pages}
        isFiltered={state !== undefined}
        empty={
          <EmptyState title={t('log.emptyTitle')} advice={t('log.emptyAdvice')} icon={<IconMailOff />} />
        }
      >
        <DeliveryTable
          deliveries={pages.items}
          onOpen={onOpen}
          onReplay={mayReplay ? (deliveryId) => actions.replay.mutate({ id, deliveryId }) : undefined}
        />
      </PagedList>
      <DeliveryDetails webhookId={id} deliveryId={opened} onClose={() => onOpen(undefined)} />
    </Stack>
  );
}

/** One webhook: how it is, and everything that was sent. */
export function WebhookPage() {
  const { t } = useTranslation('webhooks');
  const { webhookId } = route.useParams();
  const mayChange = usePermission('webhooks:write');
  const [edited, setEdited] = useState<Webhook>();
  const [opened, setOpened] = useState<string>();
  const [made, setMade] = useState<WebhookWithSecret>();
  const actions = useWebhooks(setMade);
  const webhook = useQuery(webhookQuery(webhookId));
  const buttons = webhook.data && mayChange && (
    <WebhookButtons
      webhook={webhook.data}
      actions={actions}
      onEdit={() => setEdited(webhook.data)}
      onPing={() => actions.ping.mutate(webhookId, { onSuccess: ({ id }) => setOpened(id) })}
    />
  );
  return (
    <Page
      title={webhook.data?.name ?? t('one')}
      back={<TextLink to="/webhooks">{t('title')}</TextLink>}
      actions={buttons}
    >
      {webhook.isPending && <LoadingRows />}
      {webhook.isError && <ErrorState error={webhook.error} onRetry={() => webhook.refetch()} />}
      {webhook.isSuccess && (
        <>
          <Standing webhook={webhook.data} />
          <DeliveryLog webhook={webhook.data} actions={actions} opened={opened} onOpen={setOpened} />
        </>
      )}
      <WebhookDialog edited={edited} onClose={() => setEdited(undefined)} actions={actions} />
      <SecretDialog made={made} onClose={() => setMade(undefined)} />
    </Page>
  );
}
