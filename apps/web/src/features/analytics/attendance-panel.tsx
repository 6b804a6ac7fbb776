import { Alert, Card, SegmentedControl, Stack } from '@mantine/core';
import { type AttendanceTrend, FEWEST_FOR_RATE, TREND_STEPS } from '@mien/contracts';
import { IconCalendarStats, IconInfoCircle } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../shared/chart/chart.js';
import { EmptyState } from '../../shared/empty-state.js';
import { KeyFigures } from '../../shared/key-figures.js';
import { countsChart, rateChart } from './charts/trend-chart.js';
import { type ChartWords, rateText } from './charts/words.js';
import { HeatMap } from './heat-map.js';
import { PeriodLine } from './period-line.js';
import { SessionsDrawer } from './sessions-drawer.js';
import { Figures, useFigures, useFiguresQuery } from './use-figures.js';
import { useWords } from './use-words.js';

const route = getRouteApi('/organization/analytics');

function changeText(
  { total, before }: AttendanceTrend,
  { t, format, language }: ChartWords,
): string | undefined {
  if (total.attendanceRate === undefined || before.attendanceRate === undefined) return undefined;
  const points = (total.attendanceRate - before.attendanceRate) * 100;
  const written = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return t('change', { points: written.format(points), before: format.percent(before.attendanceRate) });
}

function Trend({ trend }: { readonly trend: AttendanceTrend }) {
  const words = useWords();
  const { t, format } = words;
  const { t: attendance } = useTranslation('attendance');
  const drawn = useMemo(
    () => ({ rate: rateChart(trend, words), counts: countsChart(trend, words, attendance) }),
    [trend, words, attendance],
  );
  const { total } = trend;
  return (
    <>
      <PeriodLine period={trend.period} />
      <KeyFigures
        figures={[
          {
            name: t('rate.series'),
            value: rateText(total.attendanceRate, words),
            note: changeText(trend, words),
          },
          { name: t('lateRate'), value: rateText(total.lateRate, words) },
          { name: t('sessions'), value: format.number(total.sessions ?? 0) },
          { name: attendance('status.unconfirmed'), value: format.number(total.counts.unconfirmed) },
        ]}
      />
      {trend.points.some(({ attendanceRate }) => attendanceRate === undefined) && (
        <Alert icon={<IconInfoCircle aria-hidden />} variant="light" color="gray">
          {t('smallNumbers', { count: FEWEST_FOR_RATE })}
        </Alert>
      )}
      <Card withBorder>
        <Chart {...drawn.rate} height={280} />
      </Card>
      <Card withBorder>
        <Chart {...drawn.counts} height={300} />
      </Card>
    </>
  );
}

/** Attendance rate and counts over time, and by weekday and hour. */
export function AttendancePanel() {
  const { t } = useTranslation('analytics');
  const { step = 'day' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useFiguresQuery();
  const trend = useFigures('getAttendanceTrend', { ...query, step });
  const heatMap = useFigures('getAttendanceHeatMap', query);
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('step')}
        style={{ alignSelf: 'flex-start' }}
        value={step}
        data={TREND_STEPS.map((value) => ({ value, label: t(`by.${value}`) }))}
        onChange={(value) =>
          navigate({
            search: (previous) => ({ ...previous, step: TREND_STEPS.find((known) => known === value) }),
            replace: true,
          })
        }
      />
      <Figures query={trend}>
        {(data) =>
          data.points.length === 0 ? (
            <EmptyState title={t('empty.title')} advice={t('empty.advice')} icon={<IconCalendarStats />} />
          ) : (
            <Trend trend={data} />
          )
        }
      </Figures>
      <Figures query={heatMap}>
        {(data) =>
          data.cells.length > 0 && (
            <Card withBorder>
              <HeatMap heatMap={data} />
            </Card>
          )
        }
      </Figures>
      <SessionsDrawer />
    </Stack>
  );
}
