import type { Dashboard } from '@mien/contracts';
import type { TFunction } from 'i18next';
import type { ChartProps } from '../../shared/chart/chart.js';
import type { Format } from '../../shared/create-format.js';

export interface ChartWords {
  readonly t: TFunction<'dashboard'>;
  readonly format: Pick<Format, 'day' | 'number' | 'percent'>;
}

type Drawn = Pick<ChartProps, 'title' | 'description' | 'option' | 'table'>;

const DECISIONS = ['match', 'ambiguous', 'unknown', 'rejected'] as const;

/** Told apart in light and dark, and by those who see colors differently. */
const DECISION_COLORS: Readonly<Record<(typeof DECISIONS)[number], string>> = {
  match: '#37869f',
  ambiguous: '#e0a100',
  unknown: '#868e96',
  rejected: '#d9480f',
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Counts are whole: no grid line at half a recognition. */
const COUNTS = { type: 'value', minInterval: 1 } as const;

/** Recognitions of each day, their decisions stacked. */
export function decisionsChart(byDay: Dashboard['byDay'], { t, format }: ChartWords): Drawn {
  const days = byDay.map(({ day }) => format.day(day));
  const totalOf = (decision: (typeof DECISIONS)[number]) => sum(byDay.map((row) => row[decision]));
  return {
    title: t('decisions.title'),
    description: t('decisions.description', {
      total: format.number(sum(DECISIONS.map(totalOf))),
      matched: format.number(totalOf('match')),
      rejected: format.number(totalOf('rejected')),
    }),
    option: {
      legend: { bottom: 0 },
      grid: { bottom: 40 },
      tooltip: { axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: days },
      yAxis: COUNTS,
      series: DECISIONS.map((decision) => ({
        name: t(`decision.${decision}`),
        type: 'bar',
        stack: 'decisions',
        color: DECISION_COLORS[decision],
        data: byDay.map((row) => row[decision]),
      })),
    },
    table: {
      columns: [t('day'), ...DECISIONS.map((decision) => t(`decision.${decision}`))],
      rows: byDay.map((row, index) => [
        days[index] ?? row.day,
        ...DECISIONS.map((decision) => format.number(row[decision])),
      ]),
    },
  };
}

/** Why pictures were rejected, most frequent first. */
export function rejectionsChart(
  rejections: Dashboard['rejections'],
  { t, format }: ChartWords,
  nameOf: (reason: string) => string,
): Drawn {
  const sorted = [...rejections].sort((a, b) => b.count - a.count);
  const most = sorted[0];
  return {
    title: t('rejections.title'),
    description: most
      ? t('rejections.description', { reason: nameOf(most.reason), count: format.number(most.count) })
      : t('rejections.none'),
    option: {
      xAxis: COUNTS,
      yAxis: { type: 'category', inverse: true, data: sorted.map(({ reason }) => nameOf(reason)) },
      series: [{ type: 'bar', name: t('count'), barMaxWidth: 28, data: sorted.map(({ count }) => count) }],
    },
    table: {
      columns: [t('rejections.reason'), t('count')],
      rows: sorted.map(({ reason, count }) => [nameOf(reason), format.number(count)]),
    },
  };
}

/** How certain the matches were. */
export function probabilitiesChart(
  probabilities: Dashboard['probabilities'],
  { t, format }: ChartWords,
): Drawn {
  const bins = probabilities.map(({ from }, index) => {
    const to = probabilities[index + 1]?.from ?? 1;
    return `${format.percent(from)} – ${format.percent(to)}`;
  });
  const total = sum(probabilities.map(({ count }) => count));
  const certain = sum(probabilities.filter(({ from }) => from >= 0.95).map(({ count }) => count));
  return {
    title: t('probabilities.title'),
    description: t('probabilities.description', {
      share: format.percent(total === 0 ? 0 : certain / total),
      total: format.number(total),
    }),
    option: {
      tooltip: { axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: probabilities.map(({ from }) => format.percent(from)) },
      yAxis: COUNTS,
      series: [
        {
          type: 'bar',
          name: t('count'),
          barCategoryGap: '4%',
          data: probabilities.map(({ count }) => count),
        },
      ],
    },
    table: {
      columns: [t('probabilities.range'), t('count')],
      rows: probabilities.map(({ count }, index) => [bins[index] ?? '', format.number(count)]),
    },
  };
}

/** Templates made on each day. */
export function enrollmentsChart(byDay: Dashboard['enrollmentsByDay'], { t, format }: ChartWords): Drawn {
  const days = byDay.map(({ day }) => format.day(day));
  return {
    title: t('enrollments.title'),
    description: t('enrollments.description', { total: format.number(sum(byDay.map(({ count }) => count))) }),
    option: {
      xAxis: { type: 'category', data: days },
      yAxis: COUNTS,
      series: [
        {
          type: 'bar',
          name: t('enrollments.series'),
          barMaxWidth: 28,
          data: byDay.map(({ count }) => count),
        },
      ],
    },
    table: {
      columns: [t('day'), t('enrollments.series')],
      rows: byDay.map(({ day, count }, index) => [days[index] ?? day, format.number(count)]),
    },
  };
}
