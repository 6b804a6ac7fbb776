import { Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import type { PersonFigures } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../create-format.js';
import { ErrorState } from '../../error-state.js';
import { type KeyFigure, KeyFigures } from '../../key-figures.js';
import { LoadingRows } from '../../loading-rows.js';
import { useFormat } from '../../use-format.js';
import { CountsBar } from '../counts-bar.js';
import { figuresQuery } from './figures-query.js';
import { MonthsChart } from './months-chart.js';

/** What the rate alone does not tell. */
const keyFiguresOf = (
  { total, absenceRate, lateMinutes, lastSeenAt }: PersonFigures,
  t: TFunction<'figures'>,
  format: Format,
): readonly KeyFigure[] => [
  ...(total.lateRate === undefined ? [] : [{ name: t('lateRate'), value: format.percent(total.lateRate) }]),
  ...(absenceRate === undefined ? [] : [{ name: t('absenceRate'), value: format.percent(absenceRate) }]),
  ...(lateMinutes > 0 ? [{ name: t('lateMinutes'), value: format.minutes(lateMinutes) }] : []),
  ...(lastSeenAt ? [{ name: t('lastSeen'), value: format.date(lastSeenAt) }] : []),
];

interface FiguresCardProps {
  readonly personId: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** How often somebody came, in all and by course. */
export function FiguresCard({ personId, from, to }: FiguresCardProps) {
  const figures = useQuery(figuresQuery(personId, { ...(from && { from }), ...(to && { to }) }));
  if (figures.isError) return <ErrorState error={figures.error} onRetry={() => figures.refetch()} />;
  if (!figures.data) return <LoadingRows rows={2} />;
  return <Figures figures={figures.data} />;
}

function Figures({ figures }: { readonly figures: PersonFigures }) {
  const { t } = useTranslation('figures');
  const { total, byCourse, period } = figures;
  const format = useFormat();
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <Stack gap={0}>
          <Text size="sm" c="dimmed">
            {t('period', { from: format.fullDay(period.from), to: format.fullDay(period.to) })}
          </Text>
          <Rate rate={total.attendanceRate} isLarge />
        </Stack>
        <CountsBar counts={total.counts} size="lg" />
        <KeyFigures hasCards={false} figures={keyFiguresOf(figures, t, format)} />
        <MonthsChart figures={figures} />
        {byCourse.length > 1 && (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
            {byCourse.map(({ course, counts, attendanceRate }) => (
              <Stack key={course.id} gap={4}>
                <Text fw={600} size="sm">
                  <bdi>{course.name}</bdi>
                </Text>
                <Rate rate={attendanceRate} />
                <CountsBar counts={counts} />
              </Stack>
            ))}
          </SimpleGrid>
        )}
      </Stack>
    </Paper>
  );
}

interface RateProps {
  readonly rate: number | undefined;
  readonly isLarge?: boolean;
}

function Rate({ rate, isLarge = false }: RateProps) {
  const { t } = useTranslation('figures');
  const format = useFormat();
  if (rate === undefined) return <Text size="sm">{t('tooFew')}</Text>;
  return (
    <Text size={isLarge ? 'xl' : 'sm'} fw={isLarge ? 700 : 400}>
      {t('rate', { rate: format.percent(rate) })}
    </Text>
  );
}
