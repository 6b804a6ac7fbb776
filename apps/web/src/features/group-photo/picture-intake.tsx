import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { MAX_GROUP_PICTURES } from '@mien/contracts';
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../shared/advice.js';
import { FileDrop, PICTURE_TYPES } from '../../shared/file-drop.js';
import type { RefusedPicture, Sending } from './use-group-photo.js';

interface PictureIntakeProps {
  /** How many there are. */
  readonly pictures: number;
  readonly sending: Sending | undefined;
  readonly refused: readonly RefusedPicture[];
  onFiles(files: readonly File[]): void;
}

const MAX_BYTES = 20 * 2 ** 20;

/** Take pictures with the camera of the device, or choose some; says how far the search is. */
export function PictureIntake({ pictures, sending, refused, onFiles }: PictureIntakeProps) {
  const { t } = useTranslation('group-photo');
  const adviceOn = useAdvice();
  const left = MAX_GROUP_PICTURES - pictures;
  const isBusy = sending !== undefined;
  return (
    <Stack gap="sm">
      {left > 0 ? (
        <>
          <Group>
            <FileButton
              accept="image/*"
              capture="environment"
              disabled={isBusy}
              onChange={(file) => file && onFiles([file])}
            >
              {(props) => (
                <Button {...props} leftSection={<IconCamera size={18} aria-hidden />}>
                  {t('take')}
                </Button>
              )}
            </FileButton>
            {pictures > 0 && (
              <FileButton
                accept={Object.keys(PICTURE_TYPES).join(',')}
                multiple
                disabled={isBusy}
                onChange={(files) => files.length > 0 && onFiles(files.slice(0, left))}
              >
                {(props) => (
                  <Button {...props} variant="default" leftSection={<IconPhotoPlus size={18} aria-hidden />}>
                    {t('more')}
                  </Button>
                )}
              </FileButton>
            )}
          </Group>
          {pictures === 0 && (
            <FileDrop
              label={t('choose')}
              accept={PICTURE_TYPES}
              maxBytes={MAX_BYTES}
              maxFiles={left}
              disabled={isBusy}
              onFiles={onFiles}
            />
          )}
        </>
      ) : (
        <Text>{t('full')}</Text>
      )}
      <div role="status">
        {sending && (
          <Stack gap={4}>
            <Text size="sm">{t('searching', { number: sending.done + 1, total: sending.total })}</Text>
            <Progress
              value={((sending.done + 0.5) / sending.total) * 100}
              animated
              aria-label={t('progress')}
            />
          </Stack>
        )}
      </div>
      <div role="alert">
        {refused.map(({ name, reason }) => (
          <Text key={name} size="sm" c="var(--mantine-color-error)">
            <bdi>{name}</bdi>: {adviceOn(reason)}
          </Text>
        ))}
      </div>
    </Stack>
  );
}
