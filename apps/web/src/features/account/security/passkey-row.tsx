import { ActionIcon, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFingerprint, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { notifyFailure } from '../../../shared/notify.js';
import { useConfirm } from '../../../shared/use-confirm.js';
import { useFormat } from '../../../shared/use-format.js';
import { useProblemText } from '../../../shared/use-problem-text.js';
import { PasskeyNameForm } from './passkey-name-form.js';
import { type Passkey, useRemovePasskey, useRenamePasskey } from './use-passkeys.js';

/** One passkey with its name and age, to rename or remove. */
export function PasskeyRow({ passkey }: { readonly passkey: Passkey }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const textOf = useProblemText();
  const confirm = useConfirm();
  const rename = useRenamePasskey();
  const remove = useRemovePasskey();
  const [isRenaming, renaming] = useDisclosure(false);
  const name = passkey.name || t('passkeys.unnamed');

  const askToRemove = async () => {
    const isSure = await confirm({
      title: t('passkeys.removeTitle', { name }),
      consequence: t('passkeys.removeConsequence'),
      act: t('passkeys.remove'),
    });
    if (isSure) remove.mutate(passkey.id, { onError: (error) => notifyFailure(textOf(error)) });
  };

  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap" miw={0}>
        <IconFingerprint size={22} aria-hidden style={{ flex: 'none' }} />
        <div style={{ minWidth: 0 }}>
          <Text truncate>{name}</Text>
          {passkey.createdAt && (
            <Text size="sm" c="dimmed">
              {t('passkeys.since', { date: format.date(passkey.createdAt) })}
            </Text>
          )}
        </div>
      </Group>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('passkeys.renameOf', { name })}
          onClick={renaming.open}
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="red"
          size="lg"
          aria-label={t('passkeys.removeOf', { name })}
          loading={remove.isPending}
          onClick={() => void askToRemove()}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Modal
        opened={isRenaming}
        onClose={renaming.close}
        title={t('passkeys.rename')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <PasskeyNameForm
          name={name}
          act={t('shared:save')}
          onName={async (next) => {
            await rename.mutateAsync({ id: passkey.id, name: next });
            renaming.close();
          }}
        />
      </Modal>
    </Group>
  );
}
