import { Card, ColorSwatch, Group, Progress, Stack, Text } from '@mantine/core';
import type { Dashboard } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../shared/links.js';
import { useFormat } from '../../shared/use-format.js';
import { coverageOf } from './coverage.js';

const COLORS = { enrolled: 'teal.7', outdated: 'orange.6', none: 'gray.5' } as const;

const cssColor = (color: string): string => `var(--mantine-color-${color.replace('.', '-')})`;

/** How many of the people can be recognized, and what keeps the others from it. */
export function CoverageCard({ people }: Pick<Dashboard, 'people'>) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const parts = coverageOf(people);
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text fw={600}>{t('coverage.title')}</Text>
        <Text size="sm" c="dimmed">
          {t('coverage.description', {
            share: format.percent(parts[0]?.share ?? 0),
            people: format.number(people.active),
          })}
        </Text>
        <Progress.Root size={28} aria-hidden>
          {parts.map((part) => (
            <Progress.Section
              key={part.state}
              value={part.share * 100}
              color={COLORS[part.state]}
              withAria={false}
            />
          ))}
        </Progress.Root>
        <Stack gap={6}>
          {parts.map((part) => (
            <Group key={part.state} gap="xs" wrap="nowrap">
              <ColorSwatch size={14} color={cssColor(COLORS[part.state])} aria-hidden />
              <TextLink to="/people" search={{ enrollment: part.state }} size="sm" style={{ flex: 1 }}>
                {t(`coverage.${part.state}`)}
              </TextLink>
              <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
                {format.number(part.people)} ({format.percent(part.share)})
              </Text>
            </Group>
          ))}
        </Stack>
        {people.withoutConsent > 0 && (
          <Text size="sm">
            {t('coverage.withoutConsent', { people: format.number(people.withoutConsent) })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
