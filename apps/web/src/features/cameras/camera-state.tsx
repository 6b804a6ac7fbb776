import { Badge, Group, Text } from '@mantine/core';
import type { Camera } from '@mien/contracts';
import { useTranslation } from 'react-i18next';

const COLORS: Readonly<Record<Camera['state'], string>> = {
  off: 'gray',
  paused: 'gray',
  waiting: 'blue',
  connecting: 'blue',
  running: 'green',
  stalled: 'orange',
  failed: 'red',
  ended: 'gray',
};

/** How a camera does, in words, with what to do about it. */
export function CameraState({ camera }: { readonly camera: Pick<Camera, 'state' | 'failure'> }) {
  const { t } = useTranslation('cameras');
  return (
    <>
      <Group gap="xs">
        <Badge color={COLORS[camera.state]} variant="light" autoContrast>
          {t(`state.${camera.state}`)}
        </Badge>
      </Group>
      {camera.failure && <Text size="sm">{t(`failure.${camera.failure}`)}</Text>}
    </>
  );
}
