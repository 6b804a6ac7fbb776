import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Question {
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly consequence: ReactNode;
  /** The act itself: "Delete 3 templates", never "OK". */
  readonly act: string;
  readonly isDestructive?: boolean;
}

/** Ask before an act that cannot be taken back. Resolves to whether it was confirmed. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { t } = useTranslation('shared');
  return ({ title, consequence, act, isDestructive = true }) =>
    new Promise((resolve) => {
      modals.openConfirmModal({
        title,
        centered: true,
        children: <Text size="sm">{consequence}</Text>,
        labels: { confirm: act, cancel: t('cancel') },
        confirmProps: isDestructive ? { color: 'red.8' } : {},
        // the safe choice has the focus when something will be lost
        cancelProps: { 'data-autofocus': isDestructive },
        closeButtonProps: { 'aria-label': t('close') },
        onConfirm: () => resolve(true),
        onCancel: () => resolve(false),
        onClose: () => resolve(false),
      });
    });
}
