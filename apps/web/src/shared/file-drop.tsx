import { Stack, Text } from '@mantine/core';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './use-format.js';

export interface FileDropProps {
  /** What belongs here: "Photos of one person". */
  readonly label: string;
  /** Media types with their endings: `{ 'image/jpeg': ['.jpg', '.jpeg'] }`. */
  readonly accept: Readonly<Record<string, readonly string[]>>;
  readonly maxBytes: number;
  /** How many files at most; 1 by default. */
  readonly maxFiles?: number;
  readonly disabled?: boolean;
  readonly loading?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Pictures as every browser makes and the engine reads them. */
export const PICTURE_TYPES: FileDropProps['accept'] = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
};

/** A place to drop files, or to choose them by mouse or keyboard. Says which were not taken, and why. */
export function FileDrop(props: FileDropProps) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const [refused, setRefused] = useState<readonly FileRejection[]>([]);
  const maxFiles = props.maxFiles ?? 1;
  const endings = Object.values(props.accept).flat();

  const reasonOf = ({ file, errors }: FileRejection): string => {
    const code = errors[0]?.code ?? '';
    if (code === 'file-too-large')
      return t('fileDrop.tooLarge', { name: file.name, size: format.bytes(props.maxBytes) });
    if (code === 'too-many-files') return t('fileDrop.tooMany', { name: file.name, count: maxFiles });
    return t('fileDrop.wrongType', { name: file.name });
  };

  return (
    <Stack gap="xs">
      <Dropzone
        accept={Object.fromEntries(Object.entries(props.accept).map(([type, names]) => [type, [...names]]))}
        maxSize={props.maxBytes}
        maxFiles={maxFiles}
        multiple={maxFiles > 1}
        disabled={props.disabled ?? false}
        loading={props.loading ?? false}
        onDrop={(files: File[]) => {
          setRefused([]);
          props.onFiles(files);
        }}
        onReject={setRefused}
        // the place itself is the one control; a second one inside it would be hidden from nobody but the eye
        inputProps={{ style: { display: 'none' } }}
        role="button"
        py="xl"
      >
        <Stack align="center" gap={4} ta="center" style={{ pointerEvents: 'none' }}>
          <IconUpload size={32} aria-hidden />
          <Text fw={600}>{props.label}</Text>
          <Text size="sm" c="dimmed">
            {t('fileDrop.hint', {
              endings: format.list(endings),
              size: format.bytes(props.maxBytes),
              count: maxFiles,
            })}
          </Text>
        </Stack>
      </Dropzone>
      <div role="alert">
        {refused.map((rejection) => (
          <Text key={rejection.file.name} size="sm" c="var(--mantine-color-error)">
            {reasonOf(rejection)}
          </Text>
        ))}
      </div>
    </Stack>
  );
}
