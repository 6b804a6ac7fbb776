import { Alert, Modal, Select, Stack, TextInput } from '@mantine/core';
import type { Permission } from '@mien/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogActions } from '../../shared/dialog-actions.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { presetScopes } from './key-state.js';
import { ScopeChoice } from './scope-choice.js';
import type { useKeys } from './use-keys.js';

const LIFE_DAYS = ['30', '90', '365', 'never'] as const;
const DAY_MS = 86_400_000;

interface CreateKeyFormProps {
  readonly create: ReturnType<typeof useKeys>['create'];
  readonly onClose: () => void;
}

function CreateKeyForm({ create, onClose }: CreateKeyFormProps) {
  const { t } = useTranslation('api-keys');
  const textOf = useProblemText();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Permission[]>(() => presetScopes('recognize'));
  const [life, setLife] = useState<(typeof LIFE_DAYS)[number]>('90');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({
      name: name.trim(),
      scopes: [...scopes],
      expiresAt: life === 'never' ? undefined : new Date(Date.now() + Number(life) * DAY_MS).toISOString(),
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('name')}
          description={t('create.nameNote')}
          required
          maxLength={100}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ScopeChoice value={scopes} onChange={setScopes} />
        <Select
          label={t('create.life')}
          description={life === 'never' ? t('create.neverNote') : undefined}
          allowDeselect={false}
          value={life}
          data={LIFE_DAYS.map((value) => ({ value, label: t(`create.lives.${value}`) }))}
          onChange={(value) => value && setLife(value)}
        />
        {create.error && <Alert color="red">{textOf(create.error)}</Alert>}
        <DialogActions
          act={t('create.act')}
          isBusy={create.isPending}
          isDisabled={scopes.length === 0 || name.trim() === ''}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

export interface CreateKeyDialogProps extends CreateKeyFormProps {
  readonly isOpen: boolean;
}

/** Make a key: what it is for, what it may do, how long it lasts. */
export function CreateKeyDialog({ isOpen, onClose, create }: CreateKeyDialogProps) {
  const { t } = useTranslation('api-keys');
  const { t: shared } = useTranslation('shared');
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={t('create.title')}
      closeButtonProps={{ 'aria-label': shared('close') }}
    >
      <CreateKeyForm create={create} onClose={onClose} />
    </Modal>
  );
}
