import { Button, Stack, Text } from '@mantine/core';
import type { Camera, CameraRegion } from '@mien/contracts';
import { IconPlugConnected } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { FormProblem } from '../../shared/form-problem.js';
import { RegionEditor } from './region-editor.js';

interface TryCameraProps {
  /** As typed; empty for the one that is kept. */
  readonly address: string;
  readonly camera: Camera | undefined;
  readonly region: CameraRegion | null;
  onRegion(region: CameraRegion | null): void;
}

/** Try the camera, and draw on its picture the part that is looked at. */
export function TryCamera({ address, camera, region, onRegion }: TryCameraProps) {
  const { t } = useTranslation('cameras');
  const attempt = useMutation({
    mutationFn: () => call('testCamera', { body: address === '' ? { cameraId: camera?.id } : { address } }),
  });
  const { data } = attempt;
  return (
    <Stack gap="xs">
      <Button
        variant="default"
        leftSection={<IconPlugConnected size={18} aria-hidden />}
        loading={attempt.isPending}
        disabled={address === '' && !camera}
        onClick={() => attempt.mutate()}
      >
        {t('try.act')}
      </Button>
      <div role="status">
        {data?.works && <Text size="sm">{t('try.works')}</Text>}
        {data?.failure && <Text size="sm">{t(`failure.${data.failure}`)}</Text>}
      </div>
      <FormProblem error={attempt.error} />
      <RegionEditor picture={data?.picture} region={region} onChange={onRegion} />
    </Stack>
  );
}
