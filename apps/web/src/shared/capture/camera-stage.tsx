import { Loader, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './camera-stage.module.css';
import type { Camera } from './use-camera.js';

interface CameraStageProps {
  readonly camera: Camera;
  /** What lies over the live picture. */
  readonly children?: ReactNode;
}

/** The live picture as in a mirror, the same way round in every language. */
export function CameraStage({ camera, children }: CameraStageProps) {
  const { t } = useTranslation('capture');
  const isLive = camera.state.status === 'live';
  return (
    <div className={classes.stage} dir="ltr">
      <video
        ref={camera.videoRef}
        className={classes.video}
        aria-label={t('preview')}
        muted
        playsInline
        autoPlay
      />
      {isLive && children}
      {camera.state.status === 'starting' && (
        <div className={classes.cover} role="status">
          <Loader color="white" type="dots" />
          <Text fw={600}>{t('starting')}</Text>
          <Text size="sm">{t('allowPrompt')}</Text>
        </div>
      )}
    </div>
  );
}
