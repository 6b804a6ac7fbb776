import { Progress, Stack, Text } from '@mantine/core';
import type { Report } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { JobStateBadge } from '../../shared/job-progress.js';
import type { Column } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';
import { isUnderWay } from '../../shared/use-job.js';
import { ReportActions } from './report-actions.js';
import { useShownPeriod } from './use-shown-period.js';

function ReportState({ report }: { readonly report: Report }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  if (report.state === 'done') {
    return (
      <Text size="sm">
        {t('rows', { count: report.rowsDone, rows: format.number(report.rowsDone) })}
        {report.bytes !== undefined && `, ${format.bytes(report.bytes)}`}
      </Text>
    );
  }
  const total = report.rowsTotal ?? 0;
  return (
    <Stack gap={4}>
      <JobStateBadge state={report.state} />
      {isUnderWay(report) && total > 0 && (
        <Progress value={(report.rowsDone / total) * 100} aria-label={t('progress')} />
      )}
      {report.error && (
        <Text size="xs" c="dimmed">
          {report.error}
        </Text>
      )}
    </Stack>
  );
}

/** How reports are listed. */
export function useReportColumns(): readonly Column<Report>[] {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const shownPeriod = useShownPeriod();
  return [
    {
      key: 'kind',
      header: t('report'),
      isMain: true,
      cell: (report) => (
        <Stack gap={0}>
          <Text fw={600} size="sm">
            {t(`kind.${report.subject.kind}`)}
          </Text>
          <Text size="xs" c="dimmed">
            {[report.about, shownPeriod(report.subject)].filter(Boolean).join(' · ')}
          </Text>
        </Stack>
      ),
    },
    { key: 'format', header: t('format'), cell: (report) => t(`formats.${report.format}`) },
    { key: 'state', header: t('holds'), cell: (report) => <ReportState report={report} /> },
    { key: 'by', header: t('by'), cell: (report) => report.requestedBy },
    {
      key: 'created',
      header: t('when'),
      cell: (report) => (
        <Text size="sm" title={format.dateTime(report.createdAt)}>
          {format.relative(report.createdAt)}
        </Text>
      ),
    },
    { key: 'actions', header: t('actions'), cell: (report) => <ReportActions report={report} /> },
  ];
}
