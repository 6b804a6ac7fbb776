import { Group, Stack, Text } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop, PICTURE_TYPES } from '../../shared/file-drop.js';
import { CaptureCard } from './capture-card.js';
import { aCapture, type Capture, withoutCapture } from './captures.js';
import { FaceLink } from './face-link.js';
import { SaveCaptures } from './save-captures.js';
import type { EnrollmentResult } from './use-enroll.js';
import { usePreviews } from './use-previews.js';

interface UploadEnrollmentProps {
  readonly hasTemplates: boolean;
  onDone(result: EnrollmentResult): void;
}

const MAX_PICTURES = 10;
const MAX_BYTES = 10e6;

/** Choose pictures, see what the server finds in each, and save those that are good. */
export function UploadEnrollment({ hasTemplates, onDone }: UploadEnrollmentProps) {
  const { t } = useTranslation(['enrollment', 'shared']);
  const [captures, setCaptures] = useState<readonly Capture[]>([]);
  const previews = usePreviews(captures, 'upload', true);
  const accepted = captures.filter(({ id }) => previews.get(id)?.verdict?.accepted);
  const free = MAX_PICTURES - captures.length;

  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text size="sm" c="dimmed" maw={560}>
          {t('uploadIntro')}
        </Text>
        <FaceLink to="face/camera" icon={<IconCamera size={18} aria-hidden />}>
          {t('byCamera')}
        </FaceLink>
      </Group>
      {free > 0 && (
        <FileDrop
          label={t('choosePictures')}
          accept={PICTURE_TYPES}
          maxBytes={MAX_BYTES}
          maxFiles={free}
          onFiles={(files) => setCaptures((before) => [...before, ...files.map((file) => aCapture(file))])}
        />
      )}
      {captures.length > 0 && (
        <>
          <Group gap="md" align="flex-start">
            {captures.map((capture) => (
              <CaptureCard
                key={capture.id}
                capture={capture}
                preview={previews.get(capture.id)}
                action={t('remove')}
                onAction={() => setCaptures((before) => withoutCapture(before, capture.id))}
              />
            ))}
          </Group>
          {accepted.length < captures.length && (
            <Text size="sm" c="dimmed">
              {t('onlyGood', { count: accepted.length, total: captures.length })}
            </Text>
          )}
          <SaveCaptures
            captures={accepted}
            source="upload"
            hasTemplates={hasTemplates}
            isAsking={accepted.length > 0}
            onDone={onDone}
          />
        </>
      )}
    </Stack>
  );
}
