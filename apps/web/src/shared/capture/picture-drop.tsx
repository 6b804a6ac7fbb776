import { Group, Stack, Text } from '@mantine/core';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import { notifications } from '@mantine/notifications';
import { IconPhoto, IconUpload, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];
const MAX_MEGABYTES = 10;

interface PictureDropProps {
  readonly maxFiles: number;
  readonly isBusy?: boolean;
  onPictures(pictures: readonly File[]): void;
}

/** Take pictures by dropping, by choosing, or with the camera program of a telephone. */
export function PictureDrop({ maxFiles, isBusy = false, onPictures }: PictureDropProps) {
  const { t } = useTranslation('capture');

  const explain = (refused: readonly FileRejection[]) => {
    const [first] = refused;
    const code = first?.errors[0]?.code;
    const values = { name: first?.file.name ?? '', megabytes: MAX_MEGABYTES, count: maxFiles };
    const key =
      code === 'file-too-large' ? 'refusedSize' : code === 'too-many-files' ? 'refusedCount' : 'refusedType';
    notifications.show({ color: 'red', message: t(`drop.${key}`, values) });
  };

  return (
    <Dropzone
      accept={TYPES}
      maxSize={MAX_MEGABYTES * 2 ** 20}
      maxFiles={maxFiles}
      multiple={maxFiles > 1}
      loading={isBusy}
      onDrop={onPictures}
      onReject={explain}
      inputProps={{ 'aria-label': t(maxFiles > 1 ? 'drop.title' : 'drop.titleOne') }}
    >
      <Group justify="center" gap="md" mih={130} style={{ pointerEvents: 'none' }}>
        <Dropzone.Accept>
          <IconUpload size={40} stroke={1.5} aria-hidden />
        </Dropzone.Accept>
        <Dropzone.Reject>
          <IconX size={40} stroke={1.5} aria-hidden />
        </Dropzone.Reject>
        <Dropzone.Idle>
          <IconPhoto size={40} stroke={1.5} aria-hidden />
        </Dropzone.Idle>
        <Stack gap={4}>
          <Text fw={600}>{t(maxFiles > 1 ? 'drop.title' : 'drop.titleOne')}</Text>
          <Text size="sm" c="dimmed">
            {t('drop.note', { megabytes: MAX_MEGABYTES })}
          </Text>
        </Stack>
      </Group>
    </Dropzone>
  );
}
