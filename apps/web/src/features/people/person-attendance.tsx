import { Group, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FiguresCard } from '../../shared/attendance/figures/figures-card.js';
import { TextLink } from '../../shared/links.js';

/** How often somebody came lately, with the way to every session. */
export function PersonAttendance({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('figures');
  return (
    <Stack component="section" gap="xs" maw={900}>
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h4">
          {t('title')}
        </Title>
        <TextLink to="/people/$personId/attendance" params={{ personId }} underline="always">
          {t('timeline')}
        </TextLink>
      </Group>
      <FiguresCard personId={personId} />
    </Stack>
  );
}
