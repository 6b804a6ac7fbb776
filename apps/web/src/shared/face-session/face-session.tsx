import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { FaceSessionResult } from '@mien/contracts';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraFailureNotice } from '../capture/camera-failure-notice.js';
import { ErrorState } from '../error-state.js';
import { SessionCamera } from './session-camera.js';
import { SessionIntro } from './session-intro.js';
import { SessionRefused } from './session-refused.js';
import { type StartFaceSession, useFaceSession } from './use-face-session.js';

interface FaceSessionProps {
  readonly start: StartFaceSession;
  /** Use the proof; it works once. */
  onPassed(resultToken: string, result: FaceSessionResult): Promise<void>;
  /** Shown in place of the usual words when the session did not pass. */
  readonly refused?: (result: FaceSessionResult, onAgain: () => void) => ReactNode;
  /** The way to the same end without a camera. */
  readonly otherWay?: { readonly label: string; onChoose(): void } | undefined;
}

/** Show a live face to the camera: what happens, the movements, what failed and why; another way always beside it. */
export function FaceSession({ start, onPassed, refused, otherWay }: FaceSessionProps) {
  const { t } = useTranslation('face-session');
  const view = useFaceSession(start);
  const { stage, camera } = view;
  const use = useMutation({
    mutationFn: ({ token, result }: { token: string; result: FaceSessionResult }) => onPassed(token, result),
  });
  const finish = useEffectEvent((token: string, result: FaceSessionResult) => use.mutate({ token, result }));
  useEffect(() => {
    if (stage.name === 'passed') finish(stage.resultToken, stage.result);
  }, [stage]);
  const again = () => {
    use.reset();
    view.begin();
  };
  const isBefore = stage.name === 'starting' || stage.name === 'running';

  return (
    <Stack gap="md">
      {stage.name === 'intro' && (
        <SessionIntro without={view.without} onWithout={view.leaveOut} onBegin={() => view.begin()} />
      )}
      {isBefore && camera.state.status !== 'failed' && <SessionCamera view={view} />}
      {isBefore && camera.state.status === 'failed' && (
        <CameraFailureNotice failure={camera.state.failure} onRetry={camera.retry} />
      )}
      {stage.name === 'refused' &&
        (refused?.(stage.result, again) ?? <SessionRefused result={stage.result} onAgain={again} />)}
      {stage.name === 'failed' && <ErrorState error={stage.error} onRetry={again} />}
      {stage.name === 'passed' && use.isError && <ErrorState error={use.error} onRetry={again} />}
      {stage.name === 'passed' && !use.isError && (
        <Group role="status" justify="center">
          <Loader size="sm" />
          <Text fw={600}>{t('passed')}</Text>
        </Group>
      )}
      {otherWay && (
        <Button variant="subtle" onClick={otherWay.onChoose}>
          {otherWay.label}
        </Button>
      )}
    </Stack>
  );
}
