import type { PersonFigures } from '@mien/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../chart/chart.js';
import { useFormat } from '../../use-format.js';
import { STATUS_FILLS, STATUS_ORDER } from '../status.js';

/** What somebody counted as, month by month; nothing before there are two to compare. */
export function MonthsChart({ figures: { byMonth, person } }: { readonly figures: PersonFigures }) {
  const { t } = useTranslation('figures');
  const { t: attendance } = useTranslation('attendance');
  const format = useFormat();
  const drawn = useMemo(() => {
    const names = byMonth.map(({ month }) => format.month(month));
    const shown = STATUS_ORDER.filter((status) => byMonth.some(({ counts }) => counts[status] > 0));
    return {
      option: {
        legend: { bottom: 0, type: 'scroll' },
        grid: { bottom: 40 },
        tooltip: { axisPointer: { type: 'shadow' } },
        xAxis: { type: 'category', data: names },
        yAxis: { type: 'value', minInterval: 1 },
        series: shown.map((status) => ({
          type: 'bar',
          stack: 'status',
          barMaxWidth: 48,
          name: attendance(`status.${status}`),
          color: STATUS_FILLS[status],
          data: byMonth.map(({ counts }) => counts[status]),
        })),
      },
      table: {
        columns: [
          t('month'),
          t('attendanceRate'),
          t('lateRate'),
          ...shown.map((status) => attendance(`status.${status}`)),
        ],
        rows: byMonth.map(({ counts, attendanceRate, lateRate }, index) => [
          names[index] ?? '',
          attendanceRate === undefined ? '–' : format.percent(attendanceRate),
          lateRate === undefined ? '–' : format.percent(lateRate),
          ...shown.map((status) => format.number(counts[status])),
        ]),
      },
    };
  }, [byMonth, t, attendance, format]);
  if (byMonth.length < 2) return null;
  return (
    <Chart
      {...drawn}
      title={t('byMonth')}
      description={t('byMonthNote')}
      fileName={`attendance-${person.id}`}
      height={240}
    />
  );
}
