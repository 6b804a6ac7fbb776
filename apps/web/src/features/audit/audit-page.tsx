import { Button } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { localDay } from '../../shared/local-day.js';
import { notifyFailure } from '../../shared/notify.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { saveFile } from '../../shared/save-file.js';
import { usePages } from '../../shared/use-pages.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { useSession } from '../../shared/use-session.js';
import { type AuditFilter, isFiltered, toAuditQuery } from './audit-filter.js';
import { AuditFilters } from './audit-filters.js';
import { AuditTable } from './audit-table.js';
import { ChainCheck } from './chain-check.js';

const route = getRouteApi('/organization/audit');

/** The audit log: to search, to export, and to prove that nobody changed it. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const filter: AuditFilter = route.useSearch();
  const navigate = route.useNavigate();
  const timeZone = useSession()?.membership?.timeZone ?? 'UTC';
  const textOf = useProblemText();
  const pages = usePages({
    queryKey: ['audit', filter, timeZone],
    load: (cursor, signal) =>
      call('listAudit', { query: { ...toAuditQuery(filter, timeZone), cursor } }, signal),
  });
  const exported = useMutation({
    mutationFn: () => call('exportAudit', { query: toAuditQuery(filter, timeZone) }),
    onSuccess: (csv) => saveFile(csv, `audit-${localDay(new Date(), timeZone)}.csv`),
    onError: (error) => notifyFailure(textOf(error)),
  });
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={exported.isPending}
          onClick={() => exported.mutate()}
        >
          {t(isFiltered(filter) ? 'exportFiltered' : 'export')}
        </Button>
      }
    >
      <ChainCheck />
      <AuditFilters filter={filter} onChange={(search) => navigate({ search, replace: true })} />
      <PagedList
        pages={pages}
        isFiltered={isFiltered(filter)}
        empty={<EmptyState title={t('empty')} icon={<IconShieldCheck />} />}
      >
        <AuditTable entries={pages.items} />
      </PagedList>
    </Page>
  );
}
