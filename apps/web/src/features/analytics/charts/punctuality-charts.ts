import type { MarkingWays, Punctuality } from '@mien/contracts';
import { STATUS_FILLS } from '../../../shared/attendance/status.js';
import { type ChartWords, COUNTS, type Drawn, rateText } from './words.js';

/** How late people came, by bands of minutes. */
export function lateChart(figures: Punctuality, words: ChartWords): Drawn {
  const { t, format } = words;
  const bands = [
    ...figures.late.map(({ from, to, count }) => ({
      name: to === undefined ? t('late.over', { minutes: from - 1 }) : t('late.band', { from, to }),
      count,
    })),
    ...(figures.lateUnknown > 0 ? [{ name: t('late.unknown'), count: figures.lateUnknown }] : []),
  ];
  return {
    title: t('late.title'),
    description: t('late.description', {
      onTime: format.number(figures.onTime),
      came: format.number(figures.came),
      rate: rateText(figures.lateRate, words),
    }),
    fileName: 'punctuality',
    option: {
      tooltip: { axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: bands.map(({ name }) => name) },
      yAxis: COUNTS,
      series: [
        {
          type: 'bar',
          name: t('people'),
          color: STATUS_FILLS.late,
          barMaxWidth: 56,
          data: bands.map(({ count }) => count),
        },
      ],
    },
    table: {
      columns: [t('late.minutes'), t('people')],
      rows: [
        [t('late.onTime'), format.number(figures.onTime)],
        ...bands.map(({ name, count }) => [name, format.number(count)]),
      ],
    },
  };
}

/** How those who came were noticed. */
export function waysChart({ ways, came }: MarkingWays, { t, format }: ChartWords): Drawn {
  const names = ways.map(({ way }) => t(`way.${way}`));
  const first = ways[0];
  return {
    title: t('ways.title'),
    description: first
      ? t('ways.description', {
          way: t(`way.${first.way}`),
          share: format.percent(came === 0 ? 0 : first.count / came),
        })
      : t('ways.none'),
    fileName: 'ways',
    option: {
      tooltip: { axisPointer: { type: 'shadow' } },
      xAxis: COUNTS,
      yAxis: { type: 'category', inverse: true, data: names },
      series: [{ type: 'bar', name: t('people'), barMaxWidth: 28, data: ways.map(({ count }) => count) }],
    },
    table: {
      columns: [t('ways.way'), t('people'), t('share')],
      rows: ways.map(({ count }, index) => [
        names[index] ?? '',
        format.number(count),
        format.percent(came === 0 ? 0 : count / came),
      ]),
    },
  };
}
