import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { ReportSchedule } from '@mien/contracts';
import { IconCalendarRepeat } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { notifyFailure } from '../../shared/notify.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { ReportsFrame } from './reports-frame.js';
import { useWeekdays } from './use-weekdays.js';

function ScheduleActions({ schedule: { id, isPaused, name } }: { readonly schedule: ReportSchedule }) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const confirm = useConfirm();
  const textOf = useProblemText();
  const onSettled = () => client.invalidateQueries({ queryKey: ['report-schedules'] });
  const onError = (error: unknown) => notifyFailure(textOf(error));
  const pause = useMutation({
    mutationFn: () => call('changeReportSchedule', { params: { id }, body: { isPaused: !isPaused } }),
    ...{ onError, onSettled },
  });
  const remove = useMutation({
    mutationFn: () => call('deleteReportSchedule', { params: { id } }),
    ...{ onError, onSettled },
  });
  const askAndRemove = async () => {
    const isSure = await confirm({
      title: t('deleteSchedule.title', { name }),
      consequence: t('deleteSchedule.consequence'),
      act: t('deleteSchedule.act'),
    });
    if (isSure) remove.mutate();
  };
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      <Button size="xs" variant="default" loading={pause.isPending} onClick={() => pause.mutate()}>
        {t(isPaused ? 'goOn' : 'pause')}
      </Button>
      <Button size="xs" variant="default" onClick={() => void askAndRemove()}>
        {t('deleteSchedule.act')}
      </Button>
    </Group>
  );
}

function useColumns(): readonly Column<ReportSchedule>[] {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const weekdays = useWeekdays();
  const mayWrite = usePermission('reports:write');
  const rhythm = ({ rhythm: { at, ...when } }: ReportSchedule) => {
    if (when.every === 'week') return t('rhythm.week', { at, weekday: weekdays[when.weekday - 1] });
    return when.every === 'month' ? t('rhythm.month', { at, day: when.dayOfMonth }) : t('rhythm.day', { at });
  };
  return [
    {
      key: 'name',
      header: t('name'),
      isMain: true,
      cell: (schedule) => (
        <Stack gap={0}>
          <Text fw={600} size="sm">
            {schedule.name}
          </Text>
          <Text size="xs" c="dimmed">
            {[t(`kind.${schedule.subject.kind}`), schedule.about, t(`formats.${schedule.format}`)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Stack>
      ),
    },
    { key: 'rhythm', header: t('everyLabel'), cell: rhythm },
    {
      key: 'next',
      header: t('next'),
      cell: ({ nextAt }) =>
        nextAt ? (
          format.dateTime(nextAt)
        ) : (
          <Badge color="gray" variant="light">
            {t('paused')}
          </Badge>
        ),
    },
    {
      key: 'last',
      header: t('last'),
      cell: ({ lastMadeAt }) => (lastMadeAt ? format.relative(lastMadeAt) : '–'),
    },
    { key: 'by', header: t('by'), cell: (schedule) => schedule.requestedBy },
    ...(mayWrite
      ? [
          {
            key: 'actions',
            header: t('actions'),
            cell: (schedule: ReportSchedule) => <ScheduleActions schedule={schedule} />,
          },
        ]
      : []),
  ];
}

/** Reports that are made again and again: when next, and what can be done about it. */
export function SchedulesPage() {
  const { t } = useTranslation('reports');
  const schedules = useQuery({
    queryKey: ['report-schedules'],
    queryFn: ({ signal }) => call('listReportSchedules', {}, signal),
  });
  const columns = useColumns();
  return (
    <ReportsFrame>
      {schedules.isPending && <LoadingRows rows={3} />}
      {schedules.isError && <ErrorState error={schedules.error} onRetry={() => schedules.refetch()} />}
      {schedules.data?.items.length === 0 && (
        <EmptyState
          title={t('emptySchedules.title')}
          advice={t('emptySchedules.advice')}
          icon={<IconCalendarRepeat />}
        />
      )}
      {schedules.data && schedules.data.items.length > 0 && (
        <RecordTable
          caption={t('tabs.schedules')}
          items={schedules.data.items}
          keyOf={({ id }) => id}
          columns={columns}
        />
      )}
    </ReportsFrame>
  );
}
