import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SecretOnce } from '../../shared/access/secret-once.js';
import type { WebhookWithSecret } from './use-webhooks.js';

export interface SecretDialogProps {
  readonly made: WebhookWithSecret | undefined;
  readonly onClose: () => void;
}

/** The secret, this once. A click beside the dialog does not close it. */
export function SecretDialog({ made, onClose }: SecretDialogProps) {
  const { t } = useTranslation('webhooks');
  return (
    <Modal
      opened={made !== undefined}
      onClose={onClose}
      title={t('secret.title', { name: made?.webhook.name })}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      {made && (
        <Stack>
          <SecretOnce
            note={t(made.webhook.formerSecretUntil ? 'secret.rotated' : 'secret.note')}
            label={t('secret.label')}
            value={made.secret}
          />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('secret.done')}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
