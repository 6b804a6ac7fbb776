import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCameraList } from './use-camera-list.js';

interface CameraChoiceProps {
  readonly isLive: boolean;
  readonly deviceId: string | undefined;
  onChange(deviceId: string): void;
}

/** Choose among several cameras; nothing when there is one. */
export function CameraChoice({ isLive, deviceId, onChange }: CameraChoiceProps) {
  const { t } = useTranslation('capture');
  const cameras = useCameraList(isLive);
  if (cameras.length < 2) return null;
  return (
    <Select
      label={t('camera')}
      data={cameras.map((camera, index) => ({
        value: camera.deviceId,
        label: camera.label || t('cameraNumber', { number: index + 1 }),
      }))}
      value={deviceId ?? null}
      onChange={(value) => value && onChange(value)}
      allowDeselect={false}
      maw={320}
    />
  );
}
