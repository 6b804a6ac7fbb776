import type { TFunction } from 'i18next';
import type { ChartProps } from '../../../shared/chart/chart.js';
import type { Format } from '../../../shared/create-format.js';
import type { OperatingPoint } from './preview-threshold.js';

interface ChartWords {
  readonly t: TFunction<'settings'>;
  readonly format: Pick<Format, 'number' | 'percent'>;
}

interface ChosenThresholds {
  readonly verification?: number | undefined;
  readonly identification?: number | undefined;
}

/** Threshold against both kinds of error, logarithmic, with the thresholds chosen for 1:1 and 1:N. */
export function thresholdChart(
  point: OperatingPoint,
  chosen: ChosenThresholds,
  { t, format }: ChartWords,
): Pick<ChartProps, 'title' | 'description' | 'option' | 'table'> {
  const curve = [...point.curve].sort((a, b) => a.threshold - b.threshold);
  const marks = [
    { name: t('curve.verification'), xAxis: chosen.verification, label: { align: 'right' } },
    { name: t('curve.identification'), xAxis: chosen.identification, label: { align: 'left' } },
  ].filter((mark) => mark.xAxis !== undefined);
  const line = (name: string, rateOf: (row: (typeof curve)[number]) => number | undefined) => ({
    name,
    type: 'line',
    showSymbol: false,
    // a logarithm has no zero
    data: curve.map((row) => [row.threshold, rateOf(row) || null]),
  });
  return {
    title: t('curve.title'),
    description: t('curve.description', { pack: point.packId }),
    option: {
      legend: { bottom: 0 },
      grid: { bottom: 40, top: 40, right: 24 },
      tooltip: { valueFormatter: (value: number) => format.percent(value) },
      xAxis: { type: 'value', scale: true, name: t('curve.threshold'), nameLocation: 'middle', nameGap: 28 },
      yAxis: {
        type: 'log',
        axisLabel: { formatter: (value: number) => format.percent(value) },
      },
      series: [
        {
          ...line(t('curve.fmr'), (row) => row.fmr),
          markLine: {
            symbol: 'none',
            animation: false,
            label: { formatter: '{b}', position: 'end', color: 'inherit' },
            data: marks,
          },
        },
        line(t('curve.fnmr'), (row) => row.fnmr),
      ],
    },
    table: {
      columns: [t('curve.threshold'), t('curve.fmr'), t('curve.fnmr')],
      rows: curve.map((row) => [
        format.number(row.threshold, 3),
        format.percent(row.fmr),
        row.fnmr === undefined ? '–' : format.percent(row.fnmr),
      ]),
    },
  };
}
