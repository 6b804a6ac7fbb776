import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconUser, IconUserQuestion, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Probability } from '../../shared/faces/probability.js';
import { TextLink } from '../../shared/links.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import { isPresent, type Sighting } from './seen.js';

const ICONS: Readonly<Record<Sighting['kind'], TablerIcon>> = {
  known: IconUser,
  unknown: IconUserQuestion,
  spoof: IconAlertTriangle,
};

interface SeenListProps {
  readonly seen: readonly Sighting[];
  onForget(): void;
}

/** Who was before the camera since the page was opened, who came last first. */
export function SeenList({ seen, onForget }: SeenListProps) {
  const { t } = useTranslation('live');
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="seen">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5" id="seen">
          {t('seen.title')}
        </Title>
        {seen.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={onForget}>
            {t('seen.clear')}
          </Button>
        )}
      </Group>
      {seen.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('seen.nobody')}
        </Text>
      ) : (
        <Stack
          component="ol"
          gap="sm"
          m={0}
          p={0}
          mah="55vh"
          style={{ listStyle: 'none', overflowY: 'auto' }}
        >
          {seen.map((sighting) => (
            <SeenRow key={`${sighting.key} ${sighting.sinceMs}`} sighting={sighting} />
          ))}
        </Stack>
      )}
    </Paper>
  );
}

function SeenRow({ sighting }: { readonly sighting: Sighting }) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const mayOpen = usePermission('people:read');
  const { kind, person, probability, sinceMs } = sighting;
  const Icon = ICONS[kind];
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <Icon size={20} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <div style={{ flex: 1, minWidth: 0 }}>
        {person && mayOpen ? (
          <TextLink to="/people/$personId" params={{ personId: person.id }} fw={600}>
            {person.name}
          </TextLink>
        ) : (
          <Text fw={600}>{person?.name ?? t(`state.${kind}`)}</Text>
        )}
        {probability !== undefined && (
          <Text size="sm">
            <Probability value={probability} />
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {format.time(new Date(sinceMs))}
        </Text>
      </div>
      {isPresent(sighting, Date.now()) && (
        <Badge variant="light" color="teal">
          {t('seen.now')}
        </Badge>
      )}
    </Group>
  );
}
