import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface DialogActionsProps {
  /** What the dialog does; "Save" where it says nothing else. */
  readonly act?: string;
  readonly isBusy: boolean;
  readonly isDisabled?: boolean;
  /** Absent where the act is to send the form around it. */
  readonly onAct?: () => void;
  readonly onCancel: () => void;
}

/** The last line of a dialog: leave it as it was, or do what it is for. */
export function DialogActions({ act, isBusy, isDisabled = false, onAct, onCancel }: DialogActionsProps) {
  const { t } = useTranslation('shared');
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button
        loading={isBusy}
        disabled={isDisabled}
        {...(onAct ? { onClick: onAct } : { type: 'submit' as const })}
      >
        {act ?? t('save')}
      </Button>
    </Group>
  );
}
