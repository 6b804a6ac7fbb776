import { Button, Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { GRANTS, type Permission } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { byArea } from '../../shared/access/permission-areas.js';
import { usePermissionName } from '../../shared/access/permission-name.js';
import { PRESETS, presetScopes } from './key-state.js';

export interface ScopeChoiceProps {
  readonly value: readonly Permission[];
  readonly onChange: (scopes: readonly Permission[]) => void;
}

/** Choose what a key may do: a common kind of service first, then single permissions. */
export function ScopeChoice({ value, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation('api-keys');
  const { t: access } = useTranslation('access');
  const nameOf = usePermissionName();
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500} id="scopes-presets">
        {t('create.presets')}
      </Text>
      <Group gap="xs" role="group" aria-labelledby="scopes-presets">
        {PRESETS.map((preset) => (
          <Button
            key={preset}
            size="compact-sm"
            variant="default"
            onClick={() => onChange(presetScopes(preset))}
          >
            {t(`preset.${preset}`)}
          </Button>
        ))}
      </Group>
      <Checkbox.Group
        label={t('scopes')}
        value={[...value]}
        onChange={(chosen) => onChange(GRANTS.service.filter((scope) => chosen.includes(scope)))}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs" spacing="sm">
          {byArea(GRANTS.service).map(({ area, permissions }) => (
            <Stack key={area} gap={6}>
              <Text size="sm" fw={600}>
                {access(`area.${area}`)}
              </Text>
              {permissions.map((permission) => (
                <Checkbox key={permission} size="sm" value={permission} label={nameOf(permission)} />
              ))}
            </Stack>
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </Stack>
  );
}
