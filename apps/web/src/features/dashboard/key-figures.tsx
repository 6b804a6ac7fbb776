import { Card, SimpleGrid, Text } from '@mantine/core';
import type { Dashboard } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/use-format.js';

interface Figure {
  readonly key: string;
  readonly value: string;
  readonly note?: string | undefined;
}

/** The figures one looks at first. */
export function KeyFigures({ dashboard }: { readonly dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const { people, recognitions, latency } = dashboard;
  const share = (part: number) =>
    recognitions.today === 0 ? undefined : t('ofToday', { share: format.percent(part / recognitions.today) });
  const figures: readonly Figure[] = [
    { key: 'today', value: format.number(recognitions.today) },
    { key: 'matched', value: format.number(recognitions.matched), note: share(recognitions.matched) },
    { key: 'rejected', value: format.number(recognitions.rejected), note: share(recognitions.rejected) },
    { key: 'corrected', value: format.number(recognitions.corrected) },
    {
      key: 'enrolled',
      value: format.number(people.enrolled),
      note: t('ofPeople', { people: format.number(people.active) }),
    },
    {
      key: 'latency',
      value: latency ? format.duration(latency.p50Ms) : '–',
      note: latency ? t('p95', { time: format.duration(latency.p95Ms) }) : t('notMeasured'),
    },
  ];
  return (
    <SimpleGrid component="dl" m={0} cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
      {figures.map(({ key, value, note }) => (
        <Card key={key} withBorder padding="sm">
          <Text component="dt" size="sm" c="dimmed">
            {t(`figure.${key}`)}
          </Text>
          <Text component="dd" m={0} fz={28} fw={650} lh={1.3} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {value}
            {note && (
              <Text span display="block" size="xs" c="dimmed" fw={400}>
                {note}
              </Text>
            )}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}
