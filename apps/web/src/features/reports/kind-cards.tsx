import { Group, SimpleGrid, Stack, Text, ThemeIcon, UnstyledButton } from '@mantine/core';
import type { ReportKind } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/use-session.js';
import classes from './kind-cards.module.css';
import { KIND_LOOKS } from './kind-looks.js';

interface KindCardsProps {
  readonly value: ReportKind | undefined;
  onChange(kind: ReportKind): void;
}

/** Choose what kind of report; kinds of things one may not see are left out. */
export function KindCards({ value, onChange }: KindCardsProps) {
  const { t } = useTranslation('reports');
  const permissions = useSession()?.permissions ?? [];
  return (
    <SimpleGrid
      component="fieldset"
      cols={{ base: 1, xs: 2, md: 4 }}
      spacing="sm"
      className={classes.cards ?? ''}
    >
      <Text component="legend" fw={600} mb="xs">
        {t('chooseKind')}
      </Text>
      {KIND_LOOKS.filter(({ permission }) => permissions.includes(permission)).map(({ kind, icon: Icon }) => (
        <UnstyledButton
          key={kind}
          className={classes.card ?? ''}
          aria-pressed={kind === value}
          onClick={() => onChange(kind)}
        >
          <Group wrap="nowrap" align="flex-start" gap="sm">
            <ThemeIcon variant="light" size="lg" aria-hidden>
              <Icon size={20} />
            </ThemeIcon>
            <Stack gap={2}>
              <Text fw={600} size="sm">
                {t(`kind.${kind}`)}
              </Text>
              <Text size="xs" c="dimmed">
                {t(`about.${kind}`)}
              </Text>
            </Stack>
          </Group>
        </UnstyledButton>
      ))}
    </SimpleGrid>
  );
}
