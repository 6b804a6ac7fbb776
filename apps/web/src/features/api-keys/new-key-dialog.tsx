import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SecretOnce } from '../../shared/access/secret-once.js';
import type { NewApiKey } from './use-keys.js';

export interface NewKeyDialogProps {
  readonly apiKey: NewApiKey | undefined;
  readonly onClose: () => void;
}

/** The key itself, this once. A click beside the dialog does not close it. */
export function NewKeyDialog({ apiKey, onClose }: NewKeyDialogProps) {
  const { t } = useTranslation('api-keys');
  return (
    <Modal
      opened={apiKey !== undefined}
      onClose={onClose}
      title={t('new.title', { name: apiKey?.name })}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      {apiKey && (
        <Stack>
          <SecretOnce note={t('new.note')} label={t('new.label')} value={apiKey.key} />
          <Text size="sm" c="dimmed">
            {t('new.use')}
          </Text>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('new.done')}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
