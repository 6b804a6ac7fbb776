import { Button, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BlobPicture } from '../../shared/faces/blob-picture.js';
import { FaceCrop } from '../../shared/faces/face-crop.js';
import { useObjectUrl } from '../../shared/faces/use-object-url.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import type { Capture } from './captures.js';
import type { Preview } from './use-previews.js';
import { VerdictText } from './verdict-text.js';

interface CaptureCardProps {
  readonly capture: Capture;
  /** Absent when the server was not asked. */
  readonly preview?: Preview | undefined;
  readonly action: string;
  onAction(): void;
}

/** A picture that waits, cut to its face once the server has found it, with what the server says of it. */
export function CaptureCard({ capture, preview, action, onAction }: CaptureCardProps) {
  const { t } = useTranslation(['enrollment', 'shared', 'capture']);
  const textOf = useProblemText();
  const name = capture.pose ? t(`capture:pose.${capture.pose}`) : fileName(capture.picture);
  return (
    <Stack gap={6} w={140}>
      <Face capture={capture} preview={preview} alt={name} />
      <Text size="sm" fw={600} truncate title={name}>
        {name}
      </Text>
      <div role="status">
        {preview && !preview.verdict && !preview.error && <Loader size="xs" aria-label={t('checking')} />}
        {preview?.verdict && <VerdictText verdict={preview.verdict} />}
        {preview?.error ? <Text size="xs">{textOf(preview.error)}</Text> : null}
      </div>
      {preview?.error ? (
        <Button size="compact-sm" variant="default" onClick={preview.retry}>
          {t('capture:retry')}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={onAction} aria-label={`${action}: ${name}`}>
        {action}
      </Button>
    </Stack>
  );
}

const fileName = (picture: Blob): string => (picture instanceof File ? picture.name : '');

interface FaceProps {
  readonly capture: Capture;
  readonly preview: Preview | undefined;
  readonly alt: string;
}

function Face({ capture, preview, alt }: FaceProps) {
  const url = useObjectUrl(capture.picture);
  const { face, width, height } = preview?.verdict ?? {};
  if (url && face && width && height) {
    return <FaceCrop src={url} alt={alt} width={width} height={height} box={face.box} />;
  }
  return <BlobPicture picture={capture.picture} alt={alt} isMirrored={capture.pose !== undefined} />;
}
