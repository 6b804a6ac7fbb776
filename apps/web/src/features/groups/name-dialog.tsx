import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../shared/error-state.js';

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
  const { t } = useTranslation(['groups', 'shared']);
  const [name, setName] = useState(initialName);
  const save = useMutation({ mutationFn: () => onName(name.trim()), onSuccess: onClose });
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) save.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('name')}
            required
            maxLength={200}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            data-autofocus
          />
          {save.isError && <ErrorState error={save.error} />}
          <Button type="submit" loading={save.isPending}>
            {act}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
