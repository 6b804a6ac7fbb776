import { Alert, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { ImportActions } from './import-actions.js';
import { ImportProgress } from './import-progress.js';
import { ImportRows } from './import-rows.js';
import { ImportStateBadge } from './import-state-badge.js';
import { isUnderWay } from './import-verdicts.js';

const route = getRouteApi('/organization/imports/$jobId');
const POLL_MS = 1_000;

/** One import while it runs and afterwards: progress, what became of every row, and what can be done. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { jobId } = route.useParams();
  const job = useQuery({
    queryKey: ['job', jobId],
    queryFn: ({ signal }) => call('getJob', { params: { id: jobId } }, signal),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? POLL_MS : false),
  });
  return (
    <Page
      title={t(job.data?.kind === 'import-undo' ? 'undoTitle' : 'oneTitle')}
      back={<TextLink to="/imports">{t('title')}</TextLink>}
      actions={job.data && <ImportStateBadge job={job.data} />}
    >
      {job.isPending && <LoadingRows rows={3} />}
      {job.isError && <ErrorState error={job.error} onRetry={() => job.refetch()} />}
      {job.data && (
        <Stack gap="lg">
          {job.data.error && (
            <Alert color="red" role="alert" title={t('failedTitle')}>
              {job.data.error}
            </Alert>
          )}
          <ImportProgress job={job.data} />
          {job.data.state === 'done' && job.data.result.rehearse === true && (
            <Alert title={t('rehearsalDone.title')}>{t('rehearsalDone.note')}</Alert>
          )}
          {typeof job.data.result.ignoredColumns === 'string' && (
            <Alert color="yellow">{t('ignoredColumns', { columns: job.data.result.ignoredColumns })}</Alert>
          )}
          <ImportActions job={job.data} />
          {job.data.kind === 'import' && <ImportRows job={job.data} />}
        </Stack>
      )}
    </Page>
  );
}
