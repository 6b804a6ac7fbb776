import { SegmentedControl, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop, PICTURE_TYPES } from '../file-drop.js';

type Way = 'camera' | 'upload' | 'live';

const isWay = (value: string): value is Way => ['camera', 'upload', 'live'].includes(value);

interface ProbeInputProps {
  /** The camera part; it is mounted, and the camera on, only while it is chosen. */
  camera(onUpload: () => void): ReactNode;
  /** A face session in place of a picture, where there is one. */
  readonly live?: () => ReactNode;
  readonly uploadLabel: string;
  readonly isBusy: boolean;
  onUpload(picture: Blob): void;
}

const MAX_BYTES = 10e6;

/** A picture to recognize somebody in: by camera or, just as well, by upload; or a live face. */
export function ProbeInput({ camera, live, uploadLabel, isBusy, onUpload }: ProbeInputProps) {
  const { t } = useTranslation('capture');
  const [way, setWay] = useState<Way>('camera');
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('source')}
        data={[
          { value: 'camera', label: t('byCamera') },
          { value: 'upload', label: t('byUpload') },
          ...(live ? [{ value: 'live', label: t('byLiveFace') }] : []),
        ]}
        value={way}
        onChange={(value) => isWay(value) && setWay(value)}
        style={{ alignSelf: 'flex-start' }}
      />
      {way === 'camera' && camera(() => setWay('upload'))}
      {way === 'live' && live?.()}
      {way === 'upload' && (
        <FileDrop
          label={uploadLabel}
          accept={PICTURE_TYPES}
          maxBytes={MAX_BYTES}
          loading={isBusy}
          onFiles={([file]) => file && onUpload(file)}
        />
      )}
    </Stack>
  );
}
