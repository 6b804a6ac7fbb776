import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { PersonFigures } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CountsBar } from '../../shared/attendance/counts-bar.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { useFormat } from '../../shared/use-format.js';
import { figuresQuery } from './record-queries.js';

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
  const { t } = useTranslation('my-attendance');
  const { total, byCourse, period } = figures;
  const format = useFormat();
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <Group justify="space-between" align="flex-end" gap="sm">
          <Stack gap={0}>
            <Text size="sm" c="dimmed">
              {t('figures.period', { from: format.fullDay(period.from), to: format.fullDay(period.to) })}
            </Text>
            <Rate rate={total.attendanceRate} isLarge />
          </Stack>
        </Group>
        <CountsBar counts={total.counts} size="lg" />
        {byCourse.length > 1 && (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
            {byCourse.map(({ course, counts, attendanceRate }) => (
              <Stack key={course.id} gap={4}>
                <Title order={3} size="h6">
                  <bdi>{course.name}</bdi>
                </Title>
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
  const { t } = useTranslation('my-attendance');
  const format = useFormat();
  if (rate === undefined) return <Text size="sm">{t('figures.tooFew')}</Text>;
  return (
    <Text size={isLarge ? 'xl' : 'sm'} fw={isLarge ? 700 : 400}>
      {t('figures.rate', { rate: format.percent(rate) })}
    </Text>
  );
}
