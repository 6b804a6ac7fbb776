import { Anchor, Group, Text } from '@mantine/core';
import { JOB_KINDS, JOB_STATES, type Job } from '@mien/contracts';
import { IconStack2 } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { FilterSelect } from '../../shared/filter-select.js';
import { JobStateBadge } from '../../shared/job-progress.js';
import { ButtonLink } from '../../shared/links.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';
import { isUnderWay, shareDone } from '../../shared/use-job.js';
import { usePages } from '../../shared/use-pages.js';
import { usePermission } from '../../shared/use-permission.js';

const route = getRouteApi('/organization/jobs');
const REFETCH_MS = 3000;

function useColumns(): readonly Column<Job>[] {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const progress = (job: Job) => {
    const share = shareDone(job);
    if (share !== undefined) return format.percent(share);
    return isUnderWay(job) ? t('progressOpen', { done: format.number(job.done) }) : '–';
  };
  return [
    {
      key: 'kind',
      header: t('kindLabel'),
      isMain: true,
      cell: (job) => (
        <Anchor component={Link} to={`/jobs/${job.id}`} fw={600}>
          {t(`kind.${job.kind}`)}
        </Anchor>
      ),
    },
    { key: 'state', header: t('stateLabel'), cell: (job) => <JobStateBadge state={job.state} /> },
    { key: 'progress', header: t('progressLabel'), cell: progress },
    { key: 'priority', header: t('priorityLabel'), cell: (job) => t(`priority.${job.priority}`) },
    { key: 'by', header: t('by'), cell: (job) => job.createdBy },
    {
      key: 'created',
      header: t('created'),
      cell: (job) => (
        <Text size="sm" title={format.dateTime(job.createdAt)}>
          {format.relative(job.createdAt)}
        </Text>
      ),
    },
  ];
}

/** Background jobs, newest first. */
export function JobsPage() {
  const { t } = useTranslation('jobs');
  const { kind, state } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages({
    queryKey: ['jobs', kind, state],
    load: (cursor, signal) => call('listJobs', { query: { cursor, kind, state } }, signal),
    refetchMs: REFETCH_MS,
  });
  const columns = useColumns();
  const seesReports = usePermission('reports:read');

  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        seesReports && (
          <ButtonLink variant="default" to="/reports/schedules">
            {t('schedules')}
          </ButtonLink>
        )
      }
    >
      <Group align="end">
        <FilterSelect
          label={t('kindLabel')}
          options={JOB_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={(value) => navigate({ search: { state, kind: value }, replace: true })}
        />
        <FilterSelect
          label={t('stateLabel')}
          options={JOB_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          value={state}
          onChange={(value) => navigate({ search: { kind, state: value }, replace: true })}
        />
      </Group>
      <PagedList
        pages={pages}
        isFiltered={kind !== undefined || state !== undefined}
        empty={<EmptyState title={t('empty.title')} advice={t('empty.advice')} icon={<IconStack2 />} />}
      >
        <RecordTable caption={t('title')} items={pages.items} keyOf={(job) => job.id} columns={columns} />
      </PagedList>
    </Page>
  );
}
