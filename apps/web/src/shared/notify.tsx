import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconX } from '@tabler/icons-react';

// notices go by themselves: a button to close them would need a name in the language of the page

/** Say briefly that something worked. */
export function notifyDone(message: string): void {
  notifications.show({
    message,
    withCloseButton: false,
    color: 'teal',
    icon: <IconCheck size={18} aria-hidden />,
  });
}

/** Say what failed, where there is no place for it on the page. */
export function notifyFailure(message: string): void {
  notifications.show({
    message,
    withCloseButton: false,
    color: 'red',
    icon: <IconX size={18} aria-hidden />,
    autoClose: 10_000,
    role: 'alert',
  });
}

export interface UndoNotice {
  readonly message: string;
  /** The word on the button. */
  readonly undo: string;
  readonly onUndo: () => void;
}

/** Say what was done and offer to take it back. */
export function notifyUndo({ message, undo, onUndo }: UndoNotice): void {
  const id = crypto.randomUUID();
  const takeBack = () => {
    notifications.hide(id);
    onUndo();
  };
  notifications.show({
    id,
    withCloseButton: false,
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button size="compact-sm" variant="subtle" onClick={takeBack}>
          {undo}
        </Button>
      </Group>
    ),
  });
}
