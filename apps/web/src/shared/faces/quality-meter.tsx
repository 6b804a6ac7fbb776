import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const wordOf = (quality: number): 'high' | 'medium' | 'low' =>
  quality >= 0.7 ? 'high' : quality >= 0.4 ? 'medium' : 'low';

const COLORS = { high: 'teal.7', medium: 'yellow.6', low: 'orange.7' } as const;

/** How useful a picture of a face is for recognition; `quality` in [0, 1]. */
export function QualityMeter({ quality }: { readonly quality: number }) {
  const { t } = useTranslation('faces');
  const word = wordOf(quality);
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="xs">{t('quality.label')}</Text>
        <Text size="xs" fw={600}>
          {t(`quality.${word}`)}
        </Text>
      </Group>
      <Progress value={quality * 100} color={COLORS[word]} size="sm" aria-label={t('quality.label')} />
    </div>
  );
}
