import { Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogActions } from '../../shared/dialog-actions.js';
import type { ApiKey } from './use-keys.js';

const GRACE_MINUTES = ['0', '60', '1440', '10080'] as const;

export interface RotateDialogProps {
  readonly apiKey: ApiKey | undefined;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onRotate: (graceMinutes: number) => void;
}

/** Replace a key; the old one goes on for a while, so that the service can be changed over. */
export function RotateDialog({ apiKey, isBusy, onClose, onRotate }: RotateDialogProps) {
  const { t } = useTranslation('api-keys');
  const { t: shared } = useTranslation('shared');
  const [grace, setGrace] = useState<string>('60');
  return (
    <Modal
      opened={apiKey !== undefined}
      onClose={onClose}
      title={t('rotate.title', { name: apiKey?.name })}
      closeButtonProps={{ 'aria-label': shared('close') }}
    >
      <Stack>
        <Text size="sm">{t('rotate.consequence')}</Text>
        <Select
          label={t('rotate.grace')}
          allowDeselect={false}
          data-autofocus
          value={grace}
          data={GRACE_MINUTES.map((value) => ({ value, label: t(`rotate.graces.${value}`) }))}
          onChange={(value) => value && setGrace(value)}
        />
        <DialogActions
          act={t('rotate.act')}
          isBusy={isBusy}
          onAct={() => onRotate(Number(grace))}
          onCancel={onClose}
        />
      </Stack>
    </Modal>
  );
}
