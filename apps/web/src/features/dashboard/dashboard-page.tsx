import { Card, Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Dashboard } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { Chart } from '../../shared/chart/chart.js';
import { ErrorState } from '../../shared/error-state.js';
import { useReasonName } from '../../shared/faces/reason-name.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { useFormat } from '../../shared/use-format.js';
import { decisionsChart, enrollmentsChart, probabilitiesChart, rejectionsChart } from './charts.js';
import { CoverageCard } from './coverage-card.js';
import { figuresOf } from './figures-of.js';
import { FirstStepsCard } from './first-steps-card.js';
import { Notices } from './notices.js';
import { RecognitionFigures } from './recognition-figures.js';
import { TodayCard } from './today-card.js';

const route = getRouteApi('/organization/dashboard');
const LIVE_MS = 5000;
const DAYS = [7, 30, 90] as const;

function Charts({ dashboard }: { readonly dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const nameOf = useReasonName();
  const has = figuresOf(dashboard);
  const drawn = useMemo(() => {
    const words = { t, format };
    return {
      decisions: decisionsChart(dashboard.byDay, words),
      rejections: rejectionsChart(dashboard.rejections, words, nameOf),
      probabilities: probabilitiesChart(dashboard.probabilities, words),
      enrollments: enrollmentsChart(dashboard.enrollmentsByDay, words),
    };
  }, [dashboard, t, format, nameOf]);
  return (
    <>
      {has.decisions && (
        <Card withBorder>
          <Chart {...drawn.decisions} height={300} />
        </Card>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {dashboard.people.active > 0 && <CoverageCard people={dashboard.people} />}
        {has.rejections && (
          <Card withBorder>
            <Chart {...drawn.rejections} />
          </Card>
        )}
        {has.probabilities && (
          <Card withBorder>
            <Chart {...drawn.probabilities} />
          </Card>
        )}
        {has.enrollments && (
          <Card withBorder>
            <Chart {...drawn.enrollments} />
          </Card>
        )}
      </SimpleGrid>
    </>
  );
}

function DaysChoice({ days }: { readonly days: number }) {
  const { t } = useTranslation('dashboard');
  const navigate = route.useNavigate();
  return (
    <SegmentedControl
      aria-label={t('period')}
      value={String(days)}
      data={DAYS.map((value) => ({ value: String(value), label: t('days', { count: value }) }))}
      onChange={(value) =>
        navigate({ search: { days: DAYS.find((known) => String(known) === value) }, replace: true })
      }
    />
  );
}

/** What is going on: live figures, what needs attention, and how recognition did in the last days. */
export function DashboardPage() {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const { days = 30 } = route.useSearch();
  const query = useQuery({
    queryKey: ['dashboard', days],
    queryFn: ({ signal }) => call('getDashboard', { query: { days } }, signal),
    refetchInterval: LIVE_MS,
    placeholderData: (previous) => previous,
  });
  const dashboard = query.data;
  return (
    <Page title={t('title')} actions={<DaysChoice days={days} />}>
      {query.isPending && <LoadingRows rows={4} height={96} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {dashboard && (
        <Stack gap="lg">
          <FirstStepsCard dashboard={dashboard} />
          <Notices openAlerts={dashboard.openAlerts} runningJobs={dashboard.runningJobs} />
          <TodayCard />
          <RecognitionFigures dashboard={dashboard} />
          <Charts dashboard={dashboard} />
          <Group justify="flex-end">
            <Text size="sm" c="dimmed">
              {t('updated', { time: format.time(new Date(query.dataUpdatedAt)) })}
            </Text>
          </Group>
        </Stack>
      )}
    </Page>
  );
}
