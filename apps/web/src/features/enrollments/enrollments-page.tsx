import { IconFaceId } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { usePages } from '../../shared/use-pages.js';
import { usePermission } from '../../shared/use-permission.js';
import { EnrollmentActions } from './enrollment-actions.js';
import { EnrollmentFilters } from './enrollment-filters.js';
import { EnrollmentsTable } from './enrollments-table.js';

const route = getRouteApi('/organization/enrollments');
const PAGE = 100;

/** Whose face is enrolled, whose is not, and what to do about it for many at once. */
export function EnrollmentsPage() {
  const { t } = useTranslation('enrollments');
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const mayChange = usePermission('templates:write');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const pages = usePages({
    queryKey: ['people', 'enrollments', filter],
    load: (cursor, signal) =>
      call('listPeople', { query: { ...filter, status: 'active', cursor, limit: PAGE } }, signal),
  });
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  const chosen = pages.items.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  return (
    <Page title={t('title')} description={t('description')}>
      <EnrollmentFilters
        filter={filter}
        onChange={(change) => {
          setSelected(new Set());
          navigate({ search: (before) => ({ ...before, ...change }), replace: true });
        }}
      />
      {mayChange && pages.items.length > 0 && (
        <EnrollmentActions
          personIds={chosen}
          onSelectAll={() => setSelected(new Set(pages.items.map(({ id }) => id)))}
          onDone={() => setSelected(new Set())}
        />
      )}
      <PagedList
        pages={pages}
        isFiltered={Object.values(filter).some((value) => value !== undefined)}
        empty={<EmptyState title={t('empty.title')} advice={t('empty.advice')} icon={<IconFaceId />} />}
      >
        <EnrollmentsTable
          people={pages.items}
          selected={selected}
          onToggle={mayChange ? toggle : undefined}
        />
      </PagedList>
    </Page>
  );
}
