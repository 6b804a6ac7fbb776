import { Badge, Button, Group, Select, Stack, Text } from '@mantine/core';
import {
  DELIVERY_STATES,
  type DeliveryState,
  NOTIFICATION_CHANNELS,
  type NotificationDelivery,
} from '@mien/contracts';
import { IconMailOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { useDeliveryErrors } from '../../shared/notifications/delivery-errors.js';
import { useNotificationNames } from '../../shared/notifications/kinds.js';
import { notifyFailure } from '../../shared/notify.js';
import { PagedList } from '../../shared/paged-list.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';
import { usePermission } from '../../shared/use-permission.js';
import { useProblemText } from '../../shared/use-problem-text.js';

const route = getRouteApi('/organization/messages/log');
const KEY = 'message-log';
const REFETCH_MS = 10_000;

const COLORS: Readonly<Record<DeliveryState, string>> = {
  waiting: 'blue',
  digest: 'blue',
  sent: 'teal',
  delivered: 'teal',
  'in-digest': 'gray',
  failed: 'red',
};

function useColumns(): readonly Column<NotificationDelivery>[] {
  const { t } = useTranslation('messages');
  const { kindName, channelName } = useNotificationNames();
  const errorName = useDeliveryErrors();
  const format = useFormat();
  const textOf = useProblemText();
  const client = useQueryClient();
  const mayChange = usePermission('notifications:write');
  const retry = useMutation({
    mutationFn: (id: string) => call('retryNotificationDelivery', { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
    onError: (error) => notifyFailure(textOf(error)),
  });
  const stateOf = ({ id, state, error, recipientName }: NotificationDelivery) => (
    <Stack gap={4} align="flex-start">
      <Group gap="xs">
        <Badge variant="light" color={COLORS[state]}>
          {t(`log.states.${state}`)}
        </Badge>
        {mayChange && state === 'failed' && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('log.retryOne', { name: recipientName })}
            onClick={() => retry.mutate(id)}
          >
            {t('log.retry')}
          </Button>
        )}
      </Group>
      {error && (
        <Text size="xs" c="dimmed">
          {errorName(error)}
        </Text>
      )}
    </Stack>
  );
  return [
    { key: 'kind', header: t('log.kind'), isMain: true, cell: ({ kind }) => kindName(kind) },
    { key: 'to', header: t('log.to'), cell: ({ recipientName }) => <bdi>{recipientName}</bdi> },
    { key: 'channel', header: t('log.channel'), cell: ({ channel }) => channelName(channel) },
    { key: 'state', header: t('log.state'), cell: stateOf },
    {
      key: 'at',
      header: t('log.at'),
      cell: ({ sentAt, createdAt }) => format.dateTime(sentAt ?? createdAt),
    },
  ];
}

/** What was sent to whom and what became of it. What it said is for them alone. */
export function LogPage() {
  const { t } = useTranslation('messages');
  const { channelName } = useNotificationNames();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const pages = usePages({
    queryKey: [KEY, search],
    load: (cursor, signal) => call('listNotificationDeliveries', { query: { cursor, ...search } }, signal),
    refetchMs: REFETCH_MS,
  });
  const choose = (change: typeof search) => navigate({ search: { ...search, ...change }, replace: true });
  const isFiltered = search.state !== undefined || search.channel !== undefined;
  return (
    <Stack>
      <Group>
        <Select
          label={t('log.state')}
          placeholder={t('log.every')}
          clearable
          clearButtonProps={{ 'aria-label': t('log.every') }}
          value={search.state ?? null}
          data={DELIVERY_STATES.map((value) => ({ value, label: t(`log.states.${value}`) }))}
          onChange={(state) => choose({ state: state ?? undefined })}
        />
        <Select
          label={t('log.channel')}
          placeholder={t('log.every')}
          clearable
          clearButtonProps={{ 'aria-label': t('log.every') }}
          value={search.channel ?? null}
          data={NOTIFICATION_CHANNELS.map((value) => ({ value, label: channelName(value) }))}
          onChange={(channel) => choose({ channel: channel ?? undefined })}
        />
      </Group>
      <PagedList
        pages={pages}
        isFiltered={isFiltered}
        empty={
          <EmptyState title={t('log.emptyTitle')} advice={t('log.emptyAdvice')} icon={<IconMailOff />} />
        }
      >
        <RecordTable caption={t('tab.log')} items={pages.items} keyOf={({ id }) => id} columns={columns} />
      </PagedList>
    </Stack>
  );
}
