import { Alert } from '@mantine/core';
import { IconCameraOff, IconCloudUpload, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../shared/api.js';
import type { CameraFailure } from '../../shared/capture/camera-failure.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import classes from './kiosk.module.css';
import type { KioskStream } from './use-kiosk-stream.js';

interface KioskStatusProps {
  readonly failure: CameraFailure | undefined;
  readonly stream: KioskStream;
  readonly isStreaming: boolean;
  /** What was noted and waits for the connection. */
  readonly waiting: number;
}

/** What does not work at the moment; the kiosk tries again by itself. */
export function KioskStatus({ failure, stream, isStreaming, waiting }: KioskStatusProps) {
  const { t } = useTranslation(['kiosk', 'capture']);
  const textOf = useProblemText();
  const isLost = isStreaming && (stream.state === 'waiting' || stream.state === 'ended');
  const problem = stream.problem && new ApiProblem(stream.problem);
  return (
    <div className={classes.status} role="alert">
      {failure && (
        <Alert
          color="orange"
          icon={<IconCameraOff aria-hidden />}
          title={t(`capture:failure.${failure}.title`)}
        >
          {t(`capture:failure.${failure}.advice`)} {t('retrying')}
        </Alert>
      )}
      {(isLost || problem) && (
        <Alert color="orange" icon={<IconWifiOff aria-hidden />} title={t('lost')}>
          {problem && textOf(problem)} {t('offline.goesOn')} {t('retrying')}
        </Alert>
      )}
      {waiting > 0 && (
        <Alert color="blue" icon={<IconCloudUpload aria-hidden />}>
          {t('offline.waiting', { count: waiting })}
        </Alert>
      )}
    </div>
  );
}
