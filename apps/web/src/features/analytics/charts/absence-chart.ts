import type { AbsenceSummary } from '@mien/contracts';
import { STATUS_FILLS } from '../../../shared/attendance/status.js';
import { type ChartWords, COUNTS, type Drawn } from './words.js';

/** How many people are absent how often; what is chronic has a color of its own, and a name in the table. */
export function absenceChart(
  { bands, chronicFrom, chronic, people }: AbsenceSummary,
  words: ChartWords,
): Drawn {
  const { t, format } = words;
  const names = bands.map(({ from, to }) => `${format.percent(from)} – ${format.percent(to)}`);
  const isChronic = (from: number) => from >= chronicFrom;
  return {
    title: t('absence.title'),
    description: t('absence.description', {
      chronic: format.number(chronic),
      people: format.number(people),
      limit: format.percent(chronicFrom),
    }),
    fileName: 'absence',
    option: {
      tooltip: { axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: names },
      yAxis: COUNTS,
      series: [
        {
          type: 'bar',
          name: t('people'),
          barMaxWidth: 56,
          data: bands.map(({ from, people: value }) => ({
            value,
            itemStyle: { color: isChronic(from) ? STATUS_FILLS.absent : STATUS_FILLS.excused },
          })),
        },
      ],
    },
    table: {
      columns: [t('absence.rate'), t('people'), t('absence.chronic')],
      rows: bands.map(({ from, people: count }, index) => [
        names[index] ?? '',
        format.number(count),
        t(isChronic(from) ? 'yes' : 'no'),
      ]),
    },
  };
}
