import { Modal, type ModalProps, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogActions, type DialogActionsProps } from './dialog-actions.js';
import { FormProblem } from './form-problem.js';

interface FormDialogProps extends Pick<DialogActionsProps, 'act' | 'isBusy' | 'isDisabled'> {
  readonly title: string;
  /** True where nothing is said: most dialogs are made when they open. */
  readonly isOpen?: boolean;
  readonly size?: ModalProps['size'];
  readonly children: ReactNode;
  /** Why it could not be sent, if it was. */
  readonly error: unknown;
  onSubmit(): void;
  onClose(): void;
}

/** A dialog that is one form: its fields, what went wrong, and the ways out. */
export function FormDialog(props: FormDialogProps) {
  const { title, isOpen = true, size, children, error, onSubmit, onClose, ...actions } = props;
  const { t } = useTranslation('shared');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      {...(size && { size })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          {children}
          <FormProblem error={error} />
          <DialogActions {...actions} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
