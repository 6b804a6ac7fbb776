import { Badge, Select, Stack, Table, Text, Title } from '@mantine/core';
import { IMPORT_VERDICTS, type Job } from '@mien/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { MoreButton } from '../../shared/more-button.js';
import { usePages } from '../../shared/use-pages.js';
import { type ImportRow, type ImportVerdict, isRejected, isUnderWay } from './import-verdicts.js';
import { useRowReason } from './use-row-reason.js';

const REFRESH_MS = 2_000;

/** What became of every row or picture. */
export function ImportRows({ job }: { readonly job: Job }) {
  const { t } = useTranslation('imports');
  const [verdict, setVerdict] = useState<ImportVerdict | null>(null);
  const { query, items } = usePages<ImportRow>({
    queryKey: ['import-rows', job.id, verdict, isUnderWay(job)],
    load: (cursor, signal) =>
      call(
        'listImportRows',
        { params: { id: job.id }, query: { cursor, limit: 100, verdict: verdict ?? undefined } },
        signal,
      ),
    refetchMs: isUnderWay(job) ? REFRESH_MS : undefined,
  });
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('rows')}
      </Title>
      <Select
        label={t('filter')}
        placeholder={t('all')}
        data={IMPORT_VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))}
        value={verdict}
        onChange={setVerdict}
        clearable
        maw={280}
      />
      {query.isPending && <LoadingRows rows={5} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && items.length === 0 && <Text c="dimmed">{t('noRows')}</Text>}
      {items.length > 0 && <RowTable rows={items} />}
      <MoreButton query={query} />
    </Stack>
  );
}

function RowTable({ rows }: { readonly rows: readonly ImportRow[] }) {
  const { t } = useTranslation('imports');
  const reasonOf = useRowReason();
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('row.number')}</Table.Th>
          <Table.Th>{t('row.source')}</Table.Th>
          <Table.Th>{t('row.verdict')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('row.reason')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={`${row.number}-${row.source}`}>
            <Table.Td>{row.number}</Table.Td>
            <Table.Td>
              {row.personId && row.verdict !== 'undone' ? (
                <TextLink to="/people/$personId" params={{ personId: row.personId }}>
                  <bdi>{row.source}</bdi>
                </TextLink>
              ) : (
                <bdi>{row.source}</bdi>
              )}
            </Table.Td>
            <Table.Td>
              <Badge variant="light" color={isRejected(row.verdict) ? 'red' : 'teal'}>
                {t(`verdict.${row.verdict}`)}
              </Badge>
              <Text size="xs" hiddenFrom="sm">
                {reasonOf(row)}
              </Text>
            </Table.Td>
            <Table.Td visibleFrom="sm">{reasonOf(row)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
