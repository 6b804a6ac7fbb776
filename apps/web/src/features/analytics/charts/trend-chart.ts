import type { AttendanceStatus, AttendanceTrend } from '@mien/contracts';
import type { TFunction } from 'i18next';
import { STATUS_FILLS, STATUS_ORDER } from '../../../shared/attendance/status.js';
import { type ChartWords, COUNTS, type Drawn, rateText } from './words.js';

const RATE_COLOR = '#37869f';

function stepName({ from, to }: AttendanceTrend['points'][number], step: string, words: ChartWords): string {
  const { format } = words;
  return step === 'day' ? format.day(from) : `${format.day(from)} – ${format.day(to)}`;
}

/** Steps of an axis are even when it begins at one of these. */
const AXIS_STEP = 10;

const axisStart = ({ min }: { readonly min: number }): number =>
  Math.max(0, Math.floor((min - 1) / AXIS_STEP) * AXIS_STEP);

/** Attendance rate over time; a step with too few people has no point. */
export function rateChart({ points, total, step }: AttendanceTrend, words: ChartWords): Drawn {
  const { t, format } = words;
  const names = points.map((point) => stepName(point, step, words));
  const percent = (value: number) => format.percent(value / 100);
  return {
    title: t('rate.title'),
    description: t('rate.description', { rate: rateText(total.attendanceRate, words) }),
    fileName: 'attendance-rate',
    option: {
      tooltip: { valueFormatter: (value: unknown) => (typeof value === 'number' ? percent(value) : '–') },
      xAxis: { type: 'category', data: names },
      yAxis: { type: 'value', max: 100, min: axisStart, axisLabel: { formatter: percent } },
      series: [
        {
          type: 'line',
          name: t('rate.series'),
          color: RATE_COLOR,
          symbolSize: 7,
          areaStyle: { opacity: 0.12 },
          data: points.map(({ attendanceRate }) =>
            attendanceRate === undefined ? null : Math.round(attendanceRate * 1000) / 10,
          ),
        },
      ],
    },
    table: {
      columns: [t('step'), t('sessions'), t('rate.series'), t('lateRate')],
      rows: points.map((point, index) => [
        names[index] ?? point.from,
        format.number(point.sessions ?? 0),
        rateText(point.attendanceRate, words),
        rateText(point.lateRate, words),
      ]),
    },
  };
}

/** How many counted as what, stacked, over time. */
export function countsChart(
  { points, step }: AttendanceTrend,
  words: ChartWords,
  statusName: TFunction<'attendance'>,
): Drawn {
  const { t, format } = words;
  const names = points.map((point) => stepName(point, step, words));
  const sumOf = (status: AttendanceStatus) => points.reduce((sum, { counts }) => sum + counts[status], 0);
  const shown = STATUS_ORDER.filter((status) => sumOf(status) > 0);
  return {
    title: t('counts.title'),
    description: t('counts.description', {
      present: format.number(sumOf('present')),
      late: format.number(sumOf('late')),
      absent: format.number(sumOf('absent')),
    }),
    fileName: 'attendance-counts',
    option: {
      legend: { bottom: 0, type: 'scroll' },
      grid: { bottom: 40 },
      tooltip: { axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: names },
      yAxis: COUNTS,
      series: shown.map((status) => ({
        type: 'bar',
        stack: 'status',
        name: statusName(`status.${status}`),
        color: STATUS_FILLS[status],
        data: points.map(({ counts }) => counts[status]),
      })),
    },
    table: {
      columns: [t('step'), ...shown.map((status) => statusName(`status.${status}`))],
      rows: points.map((point, index) => [
        names[index] ?? point.from,
        ...shown.map((status) => format.number(point.counts[status])),
      ]),
    },
  };
}
