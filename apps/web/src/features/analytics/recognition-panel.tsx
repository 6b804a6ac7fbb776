import { Alert, Card, Stack } from '@mantine/core';
import type { RecognitionOutcomes, Share } from '@mien/contracts';
import { IconFaceId, IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../shared/chart/chart.js';
import { EmptyState } from '../../shared/empty-state.js';
import { useReasonName } from '../../shared/faces/reason-name.js';
import { KeyFigures } from '../../shared/key-figures.js';
import { decisionsChart, livenessChart } from './charts/recognition-charts.js';
import { type ChartWords, COUNTS, type Drawn } from './charts/words.js';
import { PeriodLine } from './period-line.js';
import { Figures, useFigures, useFiguresFilter } from './use-figures.js';
import { useWords } from './use-words.js';

const intervalOf = (share: Share | undefined, { t, format }: ChartWords): string | undefined =>
  share && t('between', { low: format.percent(share.low), high: format.percent(share.high) });

function reasonsChart(
  rejections: RecognitionOutcomes['rejections'],
  { t, format }: ChartWords,
  nameOf: (reason: string) => string,
): Drawn {
  const names = rejections.map(({ reason }) => nameOf(reason));
  return {
    title: t('reasons.title'),
    description: t('reasons.description'),
    fileName: 'rejections',
    option: {
      xAxis: COUNTS,
      yAxis: { type: 'category', inverse: true, data: names },
      series: [
        { type: 'bar', name: t('count'), barMaxWidth: 28, data: rejections.map(({ count }) => count) },
      ],
    },
    table: {
      columns: [t('reasons.reason'), t('count')],
      rows: rejections.map(({ count }, index) => [names[index] ?? '', format.number(count)]),
    },
  };
}

function Outcomes({ outcomes }: { readonly outcomes: RecognitionOutcomes }) {
  const words = useWords();
  const { t, format } = words;
  const { t: faces } = useTranslation('faces');
  const nameOf = useReasonName();
  const drawn = useMemo(
    () => ({
      decisions: decisionsChart(outcomes, words, faces),
      liveness: livenessChart(outcomes, words),
      reasons: reasonsChart(outcomes.rejections, words, nameOf),
    }),
    [outcomes, words, faces, nameOf],
  );
  const { matched, corrected, verifications, durationMs } = outcomes;
  const asked =
    verifications.match + verifications.ambiguous + verifications.unknown + verifications.rejected;
  return (
    <>
      <PeriodLine period={outcomes.period} />
      <KeyFigures
        figures={[
          {
            name: t('matched'),
            value: matched ? format.percent(matched.rate) : '–',
            note: intervalOf(matched, words),
          },
          {
            name: t('corrected'),
            value: corrected ? format.percent(corrected.rate) : '–',
            note: intervalOf(corrected, words),
          },
          {
            name: t('verifications'),
            value: format.number(asked),
            note: t('ofThemMatched', { count: verifications.match }),
          },
          {
            name: t('duration'),
            value: durationMs ? format.duration(durationMs.median) : '–',
            note: durationMs && t('p95', { time: format.duration(durationMs.p95) }),
          },
        ]}
      />
      <Alert icon={<IconInfoCircle aria-hidden />} variant="light" color="gray">
        {t('honest')}
      </Alert>
      {outcomes.byDay.length > 0 ? (
        <Card withBorder>
          <Chart {...drawn.decisions} height={300} />
        </Card>
      ) : (
        <EmptyState title={t('noRecognition')} advice={t('noRecognitionAdvice')} icon={<IconFaceId />} />
      )}
      {outcomes.rejections.length > 0 && (
        <Card withBorder>
          <Chart {...drawn.reasons} height={260} />
        </Card>
      )}
      {outcomes.liveness.length > 0 && (
        <Card withBorder>
          <Chart {...drawn.liveness} height={260} />
        </Card>
      )}
    </>
  );
}

/** What recognition and liveness decided, with how sure the shares are. */
export function RecognitionPanel() {
  const { from, to } = useFiguresFilter();
  const outcomes = useFigures('getRecognitionOutcomes', { from, to });
  return (
    <Stack>
      <Figures query={outcomes}>{(data) => <Outcomes outcomes={data} />}</Figures>
    </Stack>
  );
}
