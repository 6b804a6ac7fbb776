import { Button, Loader, Text } from '@mantine/core';
import { IconMinimize, IconPlayerPlay } from '@tabler/icons-react';
import type { RefCallback } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './live-stage.module.css';
import type { LiveView } from './use-live-page.js';

interface LiveStageProps {
  readonly view: LiveView;
  readonly stageRef: RefCallback<HTMLDivElement | null>;
  readonly isMirrored: boolean;
  readonly isPaused: boolean;
  readonly isFullScreen: boolean;
  onResume(): void;
  onLeaveFullScreen(): void;
}

/** The live picture with boxes and names over it. What they say is also in the list and said to screen readers. */
export function LiveStage(props: LiveStageProps) {
  const { view, stageRef, isMirrored, isPaused, isFullScreen, onResume, onLeaveFullScreen } = props;
  const { t, i18n } = useTranslation(['live', 'capture']);
  const { camera, overlay } = view;
  return (
    <div className={classes.stage} ref={stageRef} dir="ltr">
      <video
        ref={camera.videoRef}
        className={classes.video}
        data-mirrored={isMirrored}
        aria-label={t('picture')}
        muted
        playsInline
        autoPlay
      />
      <canvas ref={overlay.canvasRef} className={classes.overlay} aria-hidden />
      {isPaused && (
        <div className={classes.cover} dir={i18n.dir()}>
          <Text fw={600}>{t('paused')}</Text>
          <Button leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={onResume}>
            {t('resume')}
          </Button>
        </div>
      )}
      {!isPaused && camera.state.status === 'starting' && (
        <div className={classes.cover} role="status" dir={i18n.dir()}>
          <Loader color="white" type="dots" />
          <Text fw={600}>{t('capture:starting')}</Text>
          <Text size="sm">{t('capture:allowPrompt')}</Text>
        </div>
      )}
      {isFullScreen && (
        <Button
          className={classes.leave}
          variant="white"
          color="dark"
          leftSection={<IconMinimize size={18} aria-hidden />}
          onClick={onLeaveFullScreen}
        >
          {t('leaveFullScreen')}
        </Button>
      )}
    </div>
  );
}
