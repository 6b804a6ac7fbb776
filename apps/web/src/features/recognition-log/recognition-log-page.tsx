import { IconHistory } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { usePages } from '../../shared/use-pages.js';
import { useSession } from '../../shared/use-session.js';
import { EntryDrawer } from './entry-drawer.js';
import { isFiltered, type LogFilter, toLogQuery } from './log-filter.js';
import { LogFilters } from './log-filters.js';
import { LogTable } from './log-table.js';

const route = getRouteApi('/organization/recognition-log');

/** Every verification and identification, to look into and to correct. */
export function RecognitionLogPage() {
  const { t } = useTranslation('recognition-log');
  const { entry: openId, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const timeZone = useSession()?.membership?.timeZone ?? 'UTC';
  const pages = usePages({
    queryKey: ['recognition-log', filter, timeZone],
    load: (cursor, signal) =>
      call('listRecognitionLog', { query: { ...toLogQuery(filter, timeZone), cursor } }, signal),
  });
  const narrow = (next: LogFilter) => navigate({ search: next, replace: true });
  return (
    <Page title={t('title')} description={t('description')}>
      <LogFilters filter={filter} onChange={narrow} />
      <PagedList
        pages={pages}
        isFiltered={isFiltered(filter)}
        empty={<EmptyState title={t('empty.title')} advice={t('empty.advice')} icon={<IconHistory />} />}
      >
        <LogTable
          entries={pages.items}
          onOpen={(entry) => navigate({ search: { ...filter, entry: entry.id } })}
        />
      </PagedList>
      <EntryDrawer
        entry={pages.items.find(({ id }) => id === openId)}
        onClose={() => navigate({ search: filter, replace: true })}
      />
    </Page>
  );
}
