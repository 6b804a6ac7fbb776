import { Button, Group, Select, Switch } from '@mantine/core';
import { IconMaximize, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CameraChoice } from '../../shared/capture/camera-choice.js';
import type { Camera } from '../../shared/capture/use-camera.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { usePermission } from '../../shared/use-permission.js';

export interface LiveChoices {
  readonly deviceId: string | undefined;
  readonly groupId: string | undefined;
  readonly sessionId: string | undefined;
  readonly isMirrored: boolean;
  readonly isPaused: boolean;
}

interface LiveControlsProps {
  readonly camera: Camera;
  readonly choices: LiveChoices;
  onDevice(deviceId: string): void;
  onGroup(groupId: string | undefined): void;
  onMirror(isMirrored: boolean): void;
  onPause(isPaused: boolean): void;
  /** Absent where the browser cannot. */
  readonly onFullScreen: (() => void) | undefined;
}

/** Pause, full screen, mirror, which camera, and whose people to look for. */
export function LiveControls({ camera, choices, onFullScreen, ...on }: LiveControlsProps) {
  const { t } = useTranslation('live');
  const groups = useQuery({ ...groupsQuery, enabled: usePermission('groups:read') });
  const { deviceId, groupId, isMirrored, isPaused } = choices;
  const { state } = camera;
  const isLive = state.status === 'live';
  return (
    <Group align="flex-end" gap="md">
      <Button
        variant="default"
        leftSection={
          isPaused ? <IconPlayerPlay size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />
        }
        onClick={() => on.onPause(!isPaused)}
      >
        {isPaused ? t('resume') : t('pause')}
      </Button>
      {onFullScreen && (
        <Button variant="default" leftSection={<IconMaximize size={18} aria-hidden />} onClick={onFullScreen}>
          {t('fullScreen')}
        </Button>
      )}
      <Switch
        label={t('mirror')}
        checked={isMirrored}
        onChange={(event) => on.onMirror(event.currentTarget.checked)}
        mb={8}
      />
      {!choices.sessionId && groups.data && groups.data.length > 0 && (
        <Select
          label={t('among')}
          placeholder={t('everybody')}
          data={groups.data.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId ?? null}
          onChange={(chosen) => on.onGroup(chosen ?? undefined)}
          clearable
          searchable
          maw={320}
        />
      )}
      <CameraChoice
        isLive={isLive}
        deviceId={deviceId ?? (isLive ? state.deviceId : undefined)}
        onChange={on.onDevice}
      />
    </Group>
  );
}
