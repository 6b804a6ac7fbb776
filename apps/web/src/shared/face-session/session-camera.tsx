import { Alert, Button, Group, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { CameraChoice } from '../capture/camera-choice.js';
import { CameraStage } from '../capture/camera-stage.js';
import { decidePrompt } from './decide-prompt.js';
import { PromptPanel } from './prompt-panel.js';
import { actionOf } from './session-stage.js';
import { StepRing } from './step-ring.js';
import type { FaceSessionView } from './use-face-session.js';
import { canSpeak } from './use-spoken.js';

/** The camera during a session: what to do, where to put the face, how far one is. */
export function SessionCamera({ view }: { readonly view: FaceSessionView }) {
  const { t } = useTranslation('face-session');
  const [isSpoken, setSpoken] = useLocalStorage({ key: 'mien.face-session.spoken', defaultValue: false });
  const { stage, camera, link, without } = view;
  const progress = stage.name === 'running' ? stage.progress : undefined;
  const action = actionOf(stage);
  const done = progress?.stepIndex ?? 0;
  const steps = progress?.steps ?? 0;
  return (
    <Stack gap="sm">
      <PromptPanel prompt={decidePrompt(progress)} isSpoken={isSpoken} />
      <CameraStage camera={camera}>
        <StepRing done={done} steps={steps} isActing={action !== undefined} />
      </CameraStage>
      {link === 'waiting' && (
        <Alert color="orange" role="status">
          {t('connectionLost')}
        </Alert>
      )}
      <Group justify="center" gap="sm">
        {action && (
          <Button variant="default" onClick={() => view.begin([...without, action])}>
            {t('cannotThis')}
          </Button>
        )}
        {canSpeak() && (
          <Button variant="subtle" aria-pressed={isSpoken} onClick={() => setSpoken(!isSpoken)}>
            {isSpoken ? t('speak.off') : t('speak.on')}
          </Button>
        )}
      </Group>
      <Group justify="center">
        <CameraChoice
          isLive={camera.state.status === 'live'}
          deviceId={view.deviceId}
          onChange={view.chooseDevice}
        />
      </Group>
    </Stack>
  );
}
