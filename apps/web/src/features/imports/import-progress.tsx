import { Group, Paper, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Job } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/use-format.js';
import { countsOf, isRejected, isUnderWay } from './import-verdicts.js';

/** How far an import is and what it has come to so far. */
export function ImportProgress({ job }: { readonly job: Job }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const part = job.total ? (job.done / job.total) * 100 : job.state === 'done' ? 100 : 0;
  const label =
    job.total === undefined
      ? t('doneSoFar', { count: job.done })
      : t('doneOf', { done: format.number(job.done), total: format.number(job.total) });
  return (
    <Stack gap="sm">
      <Progress
        value={part}
        size="lg"
        animated={isUnderWay(job)}
        color={job.state === 'failed' ? 'red.7' : 'mien.7'}
        aria-label={label}
      />
      <Text size="sm" role="status">
        {label}
      </Text>
      <SimpleGrid cols={{ base: 2, xs: 3, md: 5 }}>
        {countsOf(job).map(([verdict, count]) => (
          <Paper key={verdict} withBorder p="sm">
            <Group gap={4} align="baseline">
              <Text
                fz="xl"
                fw={700}
                c={isRejected(verdict) ? 'var(--mantine-color-error)' : 'var(--mantine-color-text)'}
              >
                {format.number(count)}
              </Text>
              <Text size="sm">{t(`verdict.${verdict}`)}</Text>
            </Group>
          </Paper>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
