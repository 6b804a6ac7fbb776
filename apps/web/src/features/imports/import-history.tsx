import { Table, Text } from '@mantine/core';
import type { Job } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { MoreButton } from '../../shared/more-button.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';
import { ImportStateBadge } from './import-state-badge.js';
import { countsOf } from './import-verdicts.js';

const REFRESH_MS = 5_000;

/** Imports so far, newest first. */
export function ImportHistory() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { query, items } = usePages<Job>({
    queryKey: ['jobs', 'imports'],
    load: (cursor, signal) => call('listJobs', { query: { kind: 'import', cursor, limit: 20 } }, signal),
    refetchMs: REFRESH_MS,
  });
  if (query.isPending) return <LoadingRows rows={3} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  if (items.length === 0) return <EmptyState title={t('history.empty')} />;
  return (
    <>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('history.when')}</Table.Th>
            <Table.Th>{t('history.state')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('history.result')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((job) => (
            <Table.Tr key={job.id}>
              <Table.Td>
                <TextLink to="/imports/$jobId" params={{ jobId: job.id }}>
                  {format.dateTime(job.createdAt)}
                </TextLink>
                <Text size="xs" c="dimmed">
                  <bdi>{job.result.fileName ?? job.createdBy}</bdi>
                </Text>
              </Table.Td>
              <Table.Td>
                <ImportStateBadge job={job} />
              </Table.Td>
              <Table.Td visibleFrom="sm">
                <Text size="sm">
                  {countsOf(job)
                    .map(([verdict, count]) => `${t(`verdict.${verdict}`)}: ${format.number(count)}`)
                    .join(' · ')}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <MoreButton query={query} />
    </>
  );
}
