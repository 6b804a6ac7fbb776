import { AspectRatio, Center, Image, Text } from '@mantine/core';
import type { Camera } from '@mien/contracts';
import { IconCameraOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../shared/api.js';

/** How often a new picture is asked for, ms. */
const EVERY_MS = 5_000;

/** What a camera sees, every few seconds while the page is looked at. */
export function CameraPreview({ camera }: { readonly camera: Camera }) {
  const { t } = useTranslation('cameras');
  const [turn, setTurn] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const isSeen = camera.state === 'running' || camera.failure === 'not-recognizing';

  useEffect(() => {
    if (!isSeen) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'hidden') return;
      setHasFailed(false);
      setTurn((before) => before + 1);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isSeen]);

  return (
    <AspectRatio ratio={16 / 9}>
      {isSeen && !hasFailed ? (
        <Image
          src={`${addressOf('previewCamera', { params: { id: camera.id } })}?turn=${turn}`}
          alt={t('preview', { name: camera.name })}
          fit="contain"
          bg="dark.8"
          onError={() => setHasFailed(true)}
        />
      ) : (
        <Center bg="var(--mien-surface)">
          <Text c="dimmed" size="sm" ta="center">
            <IconCameraOff aria-hidden />
            <br />
            {t('noPreview')}
          </Text>
        </Center>
      )}
    </AspectRatio>
  );
}
