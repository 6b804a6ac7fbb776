import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A password one makes up: how long it has to be, offered to the password manager as a new one. */
export function NewPasswordInput(props: Omit<PasswordInputProps, 'autoComplete'>) {
  const { t } = useTranslation('shared');
  return (
    <PasswordInput
      label={t('password.new')}
      description={t('password.hint')}
      autoComplete="new-password"
      required
      visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
      {...props}
    />
  );
}
