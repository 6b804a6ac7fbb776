import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GuidedStage } from '../../shared/capture/guided-stage.js';
import { POSES, type Pose } from '../../shared/capture/pose-goals.js';
import { useCaptureSession } from '../../shared/capture/use-capture-session.js';
import { CaptureCard } from './capture-card.js';
import { aCapture, type Capture, withCapture } from './captures.js';
import { FaceLink } from './face-link.js';
import { SaveCaptures } from './save-captures.js';
import type { EnrollmentResult } from './use-enroll.js';
import { usePreviews } from './use-previews.js';

interface CameraEnrollmentProps {
  readonly hasTemplates: boolean;
  onDone(result: EnrollmentResult): void;
}

/** Take several poses by camera, look at them, take some again, and save. */
export function CameraEnrollment({ hasTemplates, onDone }: CameraEnrollmentProps) {
  const { t } = useTranslation(['enrollment', 'capture']);
  const [captures, setCaptures] = useState<readonly Capture[]>([]);
  const session = useCaptureSession(POSES, (pose, picture) => {
    setCaptures((before) => withCapture(before, aCapture(picture, pose)));
  });
  const { guided } = session;
  const previews = usePreviews(captures, 'webcam', guided.engine === 'failed');
  const missing = guided.guide.wanted.length;
  const hasFront = captures.some(({ pose }) => pose === 'front');

  const retake = (pose: Pose | undefined) => {
    if (pose) guided.retake(pose);
  };

  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text size="sm" c="dimmed" maw={560}>
          {t('cameraIntro')}
        </Text>
        <FaceLink to="face/upload">{t('capture:useUpload')}</FaceLink>
      </Group>
      {missing > 0 && (
        <>
          <Progress
            value={((POSES.length - missing) / POSES.length) * 100}
            aria-label={t('progress', { done: POSES.length - missing, total: POSES.length })}
          />
          <GuidedStage
            session={session}
            controls={
              hasFront && (
                <Button variant="subtle" onClick={guided.skip}>
                  {t('skipPose')}
                </Button>
              )
            }
          />
        </>
      )}
      {captures.length > 0 && (
        <Paper withBorder p="md" component="section" aria-labelledby="captured">
          <Stack>
            <Title order={2} size="h5" id="captured">
              {t('captured', { count: captures.length })}
            </Title>
            <Group gap="sm" align="flex-start">
              {captures.map((capture) => (
                <CaptureCard
                  key={capture.id}
                  capture={capture}
                  preview={previews.get(capture.id)}
                  action={t('retake')}
                  onAction={() => retake(capture.pose)}
                />
              ))}
            </Group>
            <SaveCaptures
              captures={captures}
              source="webcam"
              hasTemplates={hasTemplates}
              isAsking={missing === 0}
              onDone={onDone}
            />
          </Stack>
        </Paper>
      )}
    </Stack>
  );
}
