import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCameraOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CameraFailure } from './camera-failure.js';

interface CameraFailureNoticeProps {
  readonly failure: CameraFailure;
  onRetry(): void;
  /** The equal way without a camera. */
  onUpload?: (() => void) | undefined;
}

/** Why there is no picture, what to do about it, and the way without a camera. */
export function CameraFailureNotice({ failure, onRetry, onUpload }: CameraFailureNoticeProps) {
  const { t } = useTranslation('capture');
  return (
    <Alert
      color="orange"
      icon={<IconCameraOff aria-hidden />}
      title={t(`failure.${failure}.title`)}
      role="alert"
      maw="44rem"
      mx="auto"
      w="100%"
    >
      <Stack gap="sm">
        <Text size="sm">{t(`failure.${failure}.advice`)}</Text>
        <Group gap="xs">
          <Button size="sm" onClick={onRetry}>
            {t('retry')}
          </Button>
          {onUpload && (
            <Button size="sm" variant="default" onClick={onUpload}>
              {t('useUpload')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
