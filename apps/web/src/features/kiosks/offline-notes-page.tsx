import { Button, SegmentedControl, Text } from '@mantine/core';
import type { OfflineEntry } from '@mien/contracts';
import { IconCloudCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { notifyFailure } from '../../shared/notify.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { usePages } from '../../shared/use-pages.js';
import { usePermission } from '../../shared/use-permission.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { OfflineNotesTable } from './offline-notes-table.js';

const route = getRouteApi('/organization/kiosks/$kioskId/offline-notes');

/** What a kiosk noted without a connection, and what somebody has to look at. */
export function OfflineNotesPage() {
  const { t } = useTranslation('kiosks');
  const { kioskId } = route.useParams();
  const { only = 'conflicts' } = route.useSearch();
  const navigate = route.useNavigate();
  const mayChange = usePermission('kiosks:write');
  const client = useQueryClient();
  const textOf = useProblemText();
  const key = ['kiosks', kioskId, 'offline-notes'] as const;
  const pages = usePages({
    queryKey: [...key, only],
    load: (cursor, signal) =>
      call('listOfflineEntries', { params: { id: kioskId }, query: { only, cursor } }, signal),
  });
  const dismiss = useMutation({
    mutationFn: ({ ids, isDismissed }: { ids: string[]; isDismissed: boolean }) =>
      call('dismissOfflineEntries', { params: { id: kioskId }, body: { ids, isDismissed } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
    onError: (error) => notifyFailure(textOf(error)),
  });
  const set = (entries: readonly OfflineEntry[], isDismissed: boolean) =>
    dismiss.mutate({ ids: entries.map(({ id }) => id), isDismissed });
  const all = mayChange && only === 'conflicts' && pages.items.length > 1 && (
    <Button
      variant="default"
      loading={dismiss.isPending}
      onClick={() => set(pages.items.slice(0, 200), true)}
    >
      {t('offline.dismissAll')}
    </Button>
  );
  return (
    <Page title={t('offline.title')} description={t('offline.description')} actions={all}>
      <SegmentedControl
        aria-label={t('offline.only.label')}
        value={only}
        onChange={(value) => navigate({ search: value === 'all' ? { only: 'all' } : {}, replace: true })}
        data={(['conflicts', 'all'] as const).map((value) => ({
          value,
          label: t(`offline.only.${value}`),
        }))}
      />
      <PagedList
        pages={pages}
        isFiltered={false}
        empty={
          <EmptyState
            title={t(`offline.empty.${only}`)}
            advice={t('offline.empty.advice')}
            icon={<IconCloudCheck />}
          />
        }
      >
        <OfflineNotesTable entries={pages.items} mayChange={mayChange} onDismiss={set} />
      </PagedList>
      <Text size="sm" c="dimmed">
        {t('offline.privacy')}
      </Text>
    </Page>
  );
}
