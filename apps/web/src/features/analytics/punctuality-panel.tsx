import { Card, Stack } from '@mantine/core';
import type { MarkingWays, Punctuality } from '@mien/contracts';
import { IconClockExclamation } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Chart } from '../../shared/chart/chart.js';
import { EmptyState } from '../../shared/empty-state.js';
import { KeyFigures } from '../../shared/key-figures.js';
import { lateChart, waysChart } from './charts/punctuality-charts.js';
import { rateText } from './charts/words.js';
import { PeriodLine } from './period-line.js';
import { Figures, useFigures, useFiguresQuery } from './use-figures.js';
import { useWords } from './use-words.js';

function Late({ figures }: { readonly figures: Punctuality }) {
  const words = useWords();
  const { t, format } = words;
  const drawn = useMemo(() => lateChart(figures, words), [figures, words]);
  if (figures.came === 0) {
    return <EmptyState title={t('empty.title')} advice={t('empty.advice')} icon={<IconClockExclamation />} />;
  }
  return (
    <>
      <PeriodLine period={figures.period} />
      <KeyFigures
        figures={[
          { name: t('late.onTime'), value: format.number(figures.onTime) },
          { name: t('lateRate'), value: rateText(figures.lateRate, words) },
          {
            name: t('late.mean'),
            value:
              figures.meanLateMinutes === undefined
                ? '–'
                : t('minutes', { count: Math.round(figures.meanLateMinutes) }),
          },
          { name: t('late.leftEarly'), value: format.number(figures.leftEarly) },
        ]}
      />
      <Card withBorder>
        <Chart {...drawn} height={280} />
      </Card>
    </>
  );
}

function Ways({ figures }: { readonly figures: MarkingWays }) {
  const words = useWords();
  const drawn = useMemo(() => waysChart(figures, words), [figures, words]);
  if (figures.ways.length === 0) return null;
  return (
    <Card withBorder>
      <Chart {...drawn} height={300} />
    </Card>
  );
}

/** How late people came, and how they were noticed. */
export function PunctualityPanel() {
  const query = useFiguresQuery();
  const late = useFigures('getPunctuality', query);
  const ways = useFigures('getMarkingWays', query);
  return (
    <Stack>
      <Figures query={late}>{(data) => <Late figures={data} />}</Figures>
      <Figures query={ways}>{(data) => <Ways figures={data} />}</Figures>
    </Stack>
  );
}
