import type { RecognitionOutcomes } from '@mien/contracts';
import type { TFunction } from 'i18next';
import { type ChartWords, COUNTS, type Drawn } from './words.js';

const DECISIONS = ['match', 'ambiguous', 'unknown', 'rejected'] as const;
const COLORS: Readonly<Record<(typeof DECISIONS)[number], string>> = {
  match: '#37869f',
  ambiguous: '#c28a00',
  unknown: '#868e96',
  rejected: '#d9480f',
};

/** What recognition decided, day by day. */
export function decisionsChart(
  { byDay }: RecognitionOutcomes,
  { t, format }: ChartWords,
  faces: TFunction<'faces'>,
): Drawn {
  const days = byDay.map(({ day }) => format.day(day));
  const all = byDay.reduce((sum, row) => sum + DECISIONS.reduce((total, name) => total + row[name], 0), 0);
  return {
    title: t('decisions.title'),
    description: t('decisions.description', { total: format.number(all) }),
    fileName: 'recognition',
    option: {
      legend: { bottom: 0, type: 'scroll' },
      grid: { bottom: 40 },
      tooltip: { axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: days },
      yAxis: COUNTS,
      series: DECISIONS.map((decision) => ({
        type: 'bar',
        stack: 'decision',
        name: faces(`decision.${decision}`),
        color: COLORS[decision],
        data: byDay.map((row) => row[decision]),
      })),
    },
    table: {
      columns: [t('day'), ...DECISIONS.map((decision) => faces(`decision.${decision}`))],
      rows: byDay.map((row, index) => [
        days[index] ?? row.day,
        ...DECISIONS.map((decision) => format.number(row[decision])),
      ]),
    },
  };
}

/** What came of attempts before a live camera, by what they were for. */
export function livenessChart({ liveness }: RecognitionOutcomes, { t, format }: ChartWords): Drawn {
  const outcomes = ['live', 'notLive', 'unsure', 'unfinished'] as const;
  const colors = { live: '#12936f', notLive: '#e03131', unsure: '#b8860b', unfinished: '#868e96' };
  const names = liveness.map(({ purpose }) => t(`purpose.${purpose}`, { defaultValue: purpose }));
  const attempts = liveness.reduce((sum, row) => sum + outcomes.reduce((all, name) => all + row[name], 0), 0);
  return {
    title: t('liveness.title'),
    description: t('liveness.description', { attempts: format.number(attempts) }),
    fileName: 'liveness',
    option: {
      legend: { bottom: 0, type: 'scroll' },
      grid: { bottom: 40 },
      tooltip: { axisPointer: { type: 'shadow' } },
      xAxis: COUNTS,
      yAxis: { type: 'category', inverse: true, data: names },
      series: outcomes.map((outcome) => ({
        type: 'bar',
        stack: 'outcome',
        barMaxWidth: 28,
        name: t(`liveness.${outcome}`),
        color: colors[outcome],
        data: liveness.map((row) => row[outcome]),
      })),
    },
    table: {
      columns: [
        t('liveness.purpose'),
        ...outcomes.map((outcome) => t(`liveness.${outcome}`)),
        t('liveness.passed'),
        t('interval'),
      ],
      rows: liveness.map((row, index) => [
        names[index] ?? '',
        ...outcomes.map((outcome) => format.number(row[outcome])),
        row.passed ? format.percent(row.passed.rate) : '–',
        row.passed ? `${format.percent(row.passed.low)} – ${format.percent(row.passed.high)}` : '–',
      ]),
    },
  };
}
