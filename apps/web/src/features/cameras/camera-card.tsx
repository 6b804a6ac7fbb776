import { ActionIcon, Card, Group, Stack, Switch, Text, Title } from '@mantine/core';
import type { Camera } from '@mien/contracts';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../shared/use-confirm.js';
import { useFormat } from '../../shared/use-format.js';
import { CameraPreview } from './camera-preview.js';
import { CameraState } from './camera-state.js';
import { useCameras } from './use-cameras.js';

interface CameraCardProps {
  readonly camera: Camera;
  readonly mayChange: boolean;
  onEdit(): void;
}

/** A camera: what it sees, how it does, and what can be done with it. */
export function CameraCard({ camera, mayChange, onEdit }: CameraCardProps) {
  const { t } = useTranslation('cameras');
  const format = useFormat();
  const { turn } = useCameras();
  return (
    <Card withBorder padding="md" component="article" aria-label={camera.name}>
      <Card.Section>
        <CameraPreview camera={camera} />
      </Card.Section>
      <Stack gap="xs" mt="md">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h4">
            {camera.name}
          </Title>
          {mayChange && <CameraActions camera={camera} onEdit={onEdit} />}
        </Group>
        <CameraState camera={camera} />
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{camera.shownAddress}</bdi>
        </Text>
        <Text size="sm">{t('peopleSeen', { count: camera.peopleSeen })}</Text>
        {camera.lastFrameAt && (
          <Text size="sm" c="dimmed">
            {t('lastFrame', { time: format.dateTime(camera.lastFrameAt) })}
            {camera.framesPerSecond !== undefined &&
              ` · ${t('rate', { rate: format.number(Math.round(camera.framesPerSecond * 10) / 10) })}`}
          </Text>
        )}
        {mayChange && (
          <Switch
            label={t('on')}
            checked={camera.isOn}
            disabled={turn.isPending}
            onChange={({ currentTarget }) => turn.mutate({ id: camera.id, isOn: currentTarget.checked })}
          />
        )}
      </Stack>
    </Card>
  );
}

function CameraActions({ camera, onEdit }: Pick<CameraCardProps, 'camera' | 'onEdit'>) {
  const { t } = useTranslation('cameras');
  const confirm = useConfirm();
  const { remove } = useCameras();
  const ask = async () => {
    const question = {
      title: t('remove.title', { name: camera.name }),
      consequence: t('remove.consequence'),
    };
    if (await confirm({ ...question, act: t('remove.act') })) remove.mutate(camera.id);
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon variant="subtle" aria-label={t('edit.named', { name: camera.name })} onClick={onEdit}>
        <IconPencil size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={t('remove.named', { name: camera.name })}
        loading={remove.isPending}
        onClick={ask}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
