import { Alert, Button, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callAsKiosk } from '../../shared/api.js';
import { CameraChoice } from '../../shared/capture/camera-choice.js';
import type { Camera } from '../../shared/capture/use-camera.js';
import { FormProblem } from '../../shared/form-problem.js';
import type { OfflineNotes } from './offline/use-offline-queue.js';
import { WaitingNotes } from './offline/waiting-notes.js';
import { PinField } from './pin-field.js';
import { OWN_KIOSK } from './use-own-kiosk.js';

interface DeviceSettingsProps {
  readonly isOpen: boolean;
  onClose(): void;
  readonly camera: Camera;
  readonly deviceId: string | undefined;
  onDevice(deviceId: string | undefined): void;
  readonly notes: OfflineNotes;
}

/** What is set on the device itself, for who knows the administrator's PIN. */
export function DeviceSettings(props: DeviceSettingsProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
      title={t('settings.title')}
      centered
    >
      {props.isOpen && <LockedSettings {...props} />}
    </Modal>
  );
}

function LockedSettings(props: DeviceSettingsProps) {
  const { t } = useTranslation('kiosk');
  const [pin, setPin] = useState('');
  const unlock = useMutation({
    mutationFn: () => callAsKiosk('unlockKiosk', { body: { pin } }),
    onError: () => setPin(''),
  });
  if (unlock.isSuccess) return <OpenSettings {...props} pin={pin} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    unlock.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <FormProblem error={unlock.error} />
        <PinField label={t('settings.pin')} isFirst value={pin} onChange={setPin} />
        <Button type="submit" size="lg" loading={unlock.isPending}>
          {t('settings.unlock')}
        </Button>
      </Stack>
    </form>
  );
}

function OpenSettings({
  camera,
  deviceId,
  onDevice,
  onClose,
  notes,
  pin,
}: DeviceSettingsProps & { readonly pin: string }) {
  const { t } = useTranslation('kiosk');
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: () => callAsKiosk('leaveKiosk', { body: { pin } }),
    onSuccess: () => client.resetQueries({ queryKey: OWN_KIOSK }),
  });
  return (
    <Stack>
      <CameraChoice
        isLive={camera.state.status === 'live'}
        deviceId={deviceId ?? (camera.state.status === 'live' ? camera.state.deviceId : undefined)}
        onChange={onDevice}
      />
      <WaitingNotes notes={notes} />
      <Button onClick={onClose}>{t('settings.done')}</Button>
      <Alert color="orange" title={t('settings.leave.title')}>
        <Stack align="flex-start">
          {t('settings.leave.note')}
          <FormProblem error={leave.error} />
          <Button color="red.8" loading={leave.isPending} onClick={() => leave.mutate()}>
            {t('settings.leave.act')}
          </Button>
        </Stack>
      </Alert>
    </Stack>
  );
}
