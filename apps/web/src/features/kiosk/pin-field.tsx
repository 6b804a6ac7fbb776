import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PinFieldProps extends Pick<PasswordInputProps, 'pattern' | 'maxLength' | 'onFocus'> {
  readonly label: string;
  /** Where typing begins once the dialog is open. */
  readonly isFirst?: boolean;
  readonly value: string;
  onChange(pin: string): void;
}

/** A PIN typed on a kiosk, which keeps none. */
export function PinField({ onChange, isFirst = false, ...props }: PinFieldProps) {
  const { t } = useTranslation('shared');
  return (
    <PasswordInput
      size="lg"
      required
      dir="ltr"
      visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
      inputMode="numeric"
      autoComplete="off"
      data-autofocus={isFirst || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...props}
    />
  );
}
