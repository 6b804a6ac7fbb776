import { Button, Stack, Switch, Text } from '@mantine/core';
import { IconBellCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import type { CallOutput } from '../../shared/api-types.js';
import { EmptyState } from '../../shared/empty-state.js';
import { notifyFailure } from '../../shared/notify.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';
import { usePermission } from '../../shared/use-permission.js';
import { useProblemText } from '../../shared/use-problem-text.js';

type Alert = CallOutput<'listAlerts'>['items'][number];

const route = getRouteApi('/organization/alerts');
const REFETCH_MS = 15_000;

function useColumns(): readonly Column<Alert>[] {
  const { t } = useTranslation('alerts');
  const format = useFormat();
  const mayAcknowledge = usePermission('organization:write');
  const client = useQueryClient();
  const textOf = useProblemText();
  const acknowledge = useMutation({
    mutationFn: (alert: Alert) => call('acknowledgeAlert', { params: { id: alert.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['alerts'] }),
    onError: (error) => notifyFailure(textOf(error)),
  });
  const standing = (alert: Alert) => {
    if (alert.acknowledgedAt) return t('seen', { at: format.dateTime(alert.acknowledgedAt) });
    if (!mayAcknowledge) return t('open');
    return (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t('acknowledge')}: ${t(`kind.${alert.kind}.title`)}, ${alert.subject}`}
        onClick={() => acknowledge.mutate(alert)}
      >
        {t('acknowledge')}
      </Button>
    );
  };
  return [
    {
      key: 'kind',
      header: t('what'),
      isMain: true,
      cell: (alert) => (
        <Stack gap={0} maw={460}>
          <Text fw={600}>{t(`kind.${alert.kind}.title`)}</Text>
          <Text size="sm" c="dimmed">
            {t(`kind.${alert.kind}.advice`)}
          </Text>
        </Stack>
      ),
    },
    { key: 'subject', header: t('about'), cell: (alert) => <bdi>{alert.subject}</bdi> },
    { key: 'count', header: t('count'), isNumber: true, cell: (alert) => format.number(alert.count) },
    { key: 'at', header: t('at'), cell: (alert) => format.dateTime(alert.at) },
    { key: 'standing', header: t('standing'), cell: standing },
  ];
}

/** What somebody should look at, and say that they did. */
export function AlertsPage() {
  const { t } = useTranslation('alerts');
  const { all = false } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages({
    queryKey: ['alerts', all],
    load: (cursor, signal) =>
      call('listAlerts', { query: { cursor, open: all ? undefined : 'true' } }, signal),
    refetchMs: REFETCH_MS,
  });
  const columns = useColumns();
  return (
    <Page title={t('title')} description={t('description')}>
      <Switch
        label={t('showSeen')}
        checked={all}
        onChange={(event) =>
          navigate({ search: event.currentTarget.checked ? { all: true } : {}, replace: true })
        }
      />
      <PagedList
        pages={pages}
        empty={
          <EmptyState
            title={t('empty.title')}
            advice={t(all ? 'empty.never' : 'empty.now')}
            icon={<IconBellCheck />}
          />
        }
      >
        <RecordTable caption={t('title')} items={pages.items} keyOf={(alert) => alert.id} columns={columns} />
      </PagedList>
    </Page>
  );
}
