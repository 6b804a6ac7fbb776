import { Button, Stack } from '@mantine/core';
import { IconFileImport, IconPlus, IconUsers } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { ButtonLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { MoreButton } from '../../shared/more-button.js';
import { Page } from '../../shared/page.js';
import { usePages } from '../../shared/use-pages.js';
import { usePermission } from '../../shared/use-permission.js';
import { PeopleFilters } from './people-filters.js';
import { PeopleTable } from './people-table.js';
import { SelectionBar } from './selection-bar.js';

const route = getRouteApi('/organization/people');
const PAGE = 50;

export function PeoplePage() {
  const { t } = useTranslation('people');
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const canWrite = usePermission('people:write');
  const { query, items } = usePages({
    queryKey: ['people', 'list', filter],
    load: (cursor, signal) => call('listPeople', { query: { ...filter, cursor, limit: PAGE } }, signal),
  });
  const emptyAdvice = canWrite ? 'empty.advice' : 'empty.reachAdvice';
  const isFiltered = Object.values(filter).some((value) => value !== undefined);

  return (
    <Page title={t('title')} description={t('description')} actions={<PeopleActions />}>
      <PeopleFilters
        filter={filter}
        onChange={(change) => navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
      />
      {query.isPending && <LoadingRows rows={8} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && items.length === 0 && (
        <EmptyState
          icon={<IconUsers />}
          title={t(isFiltered ? 'empty.filteredTitle' : 'empty.title')}
          advice={t(isFiltered ? 'empty.filteredAdvice' : emptyAdvice)}
          action={
            isFiltered ? (
              <Button variant="default" onClick={() => navigate({ search: {} })}>
                {t('filters.clear')}
              </Button>
            ) : undefined
          }
        />
      )}
      {items.length > 0 && (
        <Stack gap="sm" style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }}>
          {canWrite && selected.length > 0 && (
            <SelectionBar
              people={items.filter(({ id }) => selected.includes(id))}
              onDone={() => setSelected([])}
            />
          )}
          <PeopleTable
            people={items}
            isSelectable={canWrite}
            selected={selected}
            onSelect={setSelected}
            total={query.data?.pages[0]?.total}
          />
          <MoreButton query={query} />
        </Stack>
      )}
    </Page>
  );
}

function PeopleActions() {
  const { t } = useTranslation('people');
  const canWrite = usePermission('people:write');
  const canImport = usePermission('people:import');
  const canSetFields = usePermission('organization:write');
  return (
    <>
      {canSetFields && (
        <ButtonLink to="/people/fields" variant="subtle">
          {t('customFields')}
        </ButtonLink>
      )}
      {canImport && (
        <ButtonLink to="/imports" variant="default" leftSection={<IconFileImport size={18} aria-hidden />}>
          {t('import')}
        </ButtonLink>
      )}
      {canWrite && (
        <ButtonLink to="/people/new" leftSection={<IconPlus size={18} aria-hidden />}>
          {t('add')}
        </ButtonLink>
      )}
    </>
  );
}
