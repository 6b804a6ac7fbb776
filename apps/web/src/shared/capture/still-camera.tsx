import { Button, Group, Stack } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraChoice } from './camera-choice.js';
import { CameraFailureNotice } from './camera-failure-notice.js';
import { CameraStage } from './camera-stage.js';
import { firstFrame } from './first-frame.js';
import { createSnapshot } from './snapshot.js';
import { useCamera } from './use-camera.js';

interface StillCameraProps {
  readonly label: string;
  readonly isBusy: boolean;
  onPicture(picture: Blob): void;
  onUpload(): void;
}

/** A camera with a shutter and no guide: for several people, or none in particular. */
export function StillCamera({ label, isBusy, onPicture, onUpload }: StillCameraProps) {
  const { t } = useTranslation('capture');
  const [chosen, setChosen] = useState<string>();
  const [snapshot] = useState(createSnapshot);
  const camera = useCamera(chosen);
  const { state } = camera;
  if (state.status === 'failed') {
    return <CameraFailureNotice failure={state.failure} onRetry={camera.retry} onUpload={onUpload} />;
  }
  const shoot = async () => {
    const video = camera.videoRef.current;
    if (!video) return;
    await firstFrame(video);
    (await snapshot.take(video)).close();
    onPicture(await snapshot.toJpeg());
  };
  const isLive = state.status === 'live';
  return (
    <Stack gap="sm">
      <CameraStage camera={camera} />
      <Group justify="center" align="flex-end">
        <Button
          leftSection={<IconCamera size={18} aria-hidden />}
          disabled={!isLive}
          loading={isBusy}
          onClick={shoot}
        >
          {label || t('shutter')}
        </Button>
        <CameraChoice
          isLive={isLive}
          deviceId={chosen ?? (isLive ? state.deviceId : undefined)}
          onChange={setChosen}
        />
      </Group>
    </Stack>
  );
}
