import { Card, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { LanguageTag, ReportSubject } from '@mien/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { useFormat } from '../../shared/use-format.js';

interface ReportPreviewProps {
  readonly subject: ReportSubject;
  readonly language: LanguageTag;
}

function Sample({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  const { t } = useTranslation('reports');
  return (
    <ScrollArea tabIndex={0} aria-label={t('preview')} role="region" viewportProps={{ tabIndex: -1 }}>
      <Table fz="xs" striped aria-label={t('preview')} miw={columns.length * 90}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((title, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may have the same title and never move
              <Table.Th key={index} scope="col">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sample never move
            <Table.Tr key={rowIndex}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                <Table.Td key={index}>
                  <bdi>{cell}</bdi>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

/** What a report would hold: how many rows, and how it begins. */
export function ReportPreview(props: ReportPreviewProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const [{ subject, language }] = useDebouncedValue(props, 300);
  const preview = useQuery({
    queryKey: ['report-preview', subject, language],
    queryFn: ({ signal }) => call('previewReport', { body: { subject, format: 'csv', language } }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('preview')}
        </Title>
        {preview.isPending && <LoadingRows rows={3} />}
        {preview.isError && <ErrorState error={preview.error} onRetry={() => preview.refetch()} />}
        {preview.data && (
          <>
            <Text size="sm" aria-live="polite">
              {t('rows', { count: preview.data.rows, rows: format.number(preview.data.rows) })}
            </Text>
            {preview.data.rows > 0 && <Sample columns={preview.data.columns} rows={preview.data.sample} />}
          </>
        )}
      </Stack>
    </Card>
  );
}
