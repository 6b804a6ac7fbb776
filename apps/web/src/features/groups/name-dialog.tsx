import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../shared/form-dialog.js';

interface NameDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly act: string;
  readonly initialName: string;
  onClose(): void;
  /** Rejects when the server refuses. */
  onName(name: string): Promise<unknown>;
}

/** Ask for the name of a group. */
export function NameDialog({ isOpen, title, act, initialName, onClose, onName }: NameDialogProps) {
  const { t } = useTranslation('groups');
  const [name, setName] = useState(initialName);
  const save = useMutation({ mutationFn: () => onName(name.trim()), onSuccess: onClose });
  return (
    <FormDialog
      isOpen={isOpen}
      title={title}
      act={act}
      isBusy={save.isPending}
      error={save.error}
      onSubmit={() => name.trim() && save.mutate()}
      onClose={onClose}
    >
      <TextInput
        label={t('name')}
        required
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  );
}
