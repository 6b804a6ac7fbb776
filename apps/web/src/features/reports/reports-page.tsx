import { Group, Switch } from '@mantine/core';
import { REPORT_FORMATS, REPORT_KINDS } from '@mien/contracts';
import { IconReportAnalytics } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { FilterSelect } from '../../shared/filter-select.js';
import { PagedList } from '../../shared/paged-list.js';
import { RecordTable } from '../../shared/record-table.js';
import { usePages } from '../../shared/use-pages.js';
import { useReportColumns } from './report-columns.js';
import { ReportsFrame } from './reports-frame.js';

const route = getRouteApi('/organization/reports');
const LIVE_MS = 2000;

function Filters() {
  const { t } = useTranslation('reports');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Group align="end">
      <FilterSelect
        label={t('kindLabel')}
        options={REPORT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={search.kind}
        onChange={(value) => navigate({ search: { ...search, kind: value }, replace: true })}
      />
      <FilterSelect
        label={t('format')}
        options={REPORT_FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
        value={search.format}
        onChange={(value) => navigate({ search: { ...search, format: value }, replace: true })}
      />
      <Switch
        label={t('ownOnly')}
        mb={8}
        checked={search.own === 'true'}
        onChange={(event) =>
          navigate({
            search: { ...search, own: event.currentTarget.checked ? 'true' : undefined },
            replace: true,
          })
        }
      />
    </Group>
  );
}

/** Reports that are kept, newest first, with those that are being made. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const { kind, format, own } = route.useSearch();
  const pages = usePages({
    queryKey: ['reports', kind, format, own],
    load: (cursor, signal) => call('listReports', { query: { cursor, kind, format, own } }, signal),
    refetchMs: LIVE_MS,
  });
  const columns = useReportColumns();
  return (
    <ReportsFrame>
      <Filters />
      <PagedList
        pages={pages}
        isFiltered={kind !== undefined || format !== undefined || own !== undefined}
        empty={
          <EmptyState title={t('empty.title')} advice={t('empty.advice')} icon={<IconReportAnalytics />} />
        }
      >
        <RecordTable
          caption={t('title')}
          items={pages.items}
          keyOf={(report) => report.id}
          columns={columns}
        />
      </PagedList>
    </ReportsFrame>
  );
}
