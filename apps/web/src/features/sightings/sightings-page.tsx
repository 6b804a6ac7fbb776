import { useDebouncedValue } from '@mantine/hooks';
import { IconMapPin } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { usePages } from '../../shared/use-pages.js';
import { useSession } from '../../shared/use-session.js';
import { isFiltered, toSightingsQuery } from './sightings-filter.js';
import { SightingsFilters } from './sightings-filters.js';
import { SightingsTable } from './sightings-table.js';

const route = getRouteApi('/organization/sightings');
const TYPING_MS = 250;

/** Who was seen where and when, by which source and how surely. */
export function SightingsPage() {
  const { t } = useTranslation('sightings');
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const timeZone = useSession()?.membership?.timeZone ?? 'UTC';
  const [asked] = useDebouncedValue(filter, TYPING_MS);
  const pages = usePages({
    queryKey: ['sightings', asked, timeZone],
    load: (cursor, signal) =>
      call('listSightings', { query: { ...toSightingsQuery(asked, timeZone), cursor } }, signal),
  });
  return (
    <Page title={t('title')} description={t('description')}>
      <SightingsFilters filter={filter} onChange={(next) => navigate({ search: next, replace: true })} />
      <PagedList
        pages={pages}
        isFiltered={isFiltered(filter)}
        empty={<EmptyState title={t('empty.title')} advice={t('empty.advice')} icon={<IconMapPin />} />}
      >
        <SightingsTable sightings={pages.items} />
      </PagedList>
    </Page>
  );
}
