import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCamera, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraChoice } from './camera-choice.js';
import { CameraFailureNotice } from './camera-failure-notice.js';
import { CameraStage } from './camera-stage.js';
import { HintAnnouncer } from './hint-announcer.js';
import { HintBubble } from './hint-bubble.js';
import { OvalGuide } from './oval-guide.js';
import type { CaptureSession } from './use-capture-session.js';

interface GuidedStageProps {
  readonly session: CaptureSession;
  /** The equal way without a camera. */
  onUpload?: (() => void) | undefined;
  /** More buttons beside the shutter. */
  readonly controls?: ReactNode;
}

/** The camera with oval, hints and shutter; or why there is no picture and what to do instead. */
export function GuidedStage({ session, onUpload, controls }: GuidedStageProps) {
  const { t } = useTranslation('capture');
  const { camera, guided } = session;
  const isLive = camera.state.status === 'live';
  const [pose] = guided.guide.wanted;
  if (camera.state.status === 'failed') {
    return <CameraFailureNotice failure={camera.state.failure} onRetry={camera.retry} onUpload={onUpload} />;
  }
  return (
    <Stack gap="sm">
      <CameraStage camera={camera}>
        <OvalGuide held={guided.guide.held} />
        {pose && guided.engine === 'ready' && <HintBubble hint={guided.guide.hint} />}
      </CameraStage>
      {isLive && pose && <PoseTask session={session} />}
      {guided.engine === 'failed' && (
        <Alert icon={<IconInfoCircle aria-hidden />} maw="44rem" mx="auto" w="100%">
          {t('engineFailed')}
        </Alert>
      )}
      {isLive && pose && (
        <Group justify="center" gap="sm">
          <Button
            variant={guided.engine === 'failed' ? 'filled' : 'default'}
            leftSection={<IconCamera size={18} aria-hidden />}
            onClick={guided.shoot}
          >
            {t('shutter')}
          </Button>
          {controls}
        </Group>
      )}
      <Group justify="center">
        <CameraChoice isLive={isLive} deviceId={session.deviceId} onChange={session.chooseDevice} />
      </Group>
    </Stack>
  );
}

/** What is asked for now; spoken with the hint once both have stood for a while. */
function PoseTask({ session }: { readonly session: CaptureSession }) {
  const { t } = useTranslation('capture');
  const { engine, guide } = session.guided;
  const [pose] = guide.wanted;
  if (!pose) return null;
  const task = t(`poseTask.${pose}`);
  const hint = engine === 'ready' ? t(`hint.${guide.hint}`) : '';
  return (
    <div>
      <Text ta="center" fw={600}>
        {task}
      </Text>
      {engine === 'loading' && (
        <Text ta="center" size="sm" c="dimmed">
          {t('engineLoading')}
        </Text>
      )}
      <HintAnnouncer text={`${task}. ${hint}`} />
    </div>
  );
}
