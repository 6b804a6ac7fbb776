import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { fits } from '../../../shared/fits.js';
import { FormProblem } from '../../../shared/form-problem.js';

export interface PasswordGateProps {
  /** What will happen, and why the password is asked for. */
  readonly text: string;
  readonly act: string;
  readonly isDestructive?: boolean;
  readonly onPassword: (password: string) => Promise<void>;
}

/** Ask for the password once more before what protects the account is changed. */
export function PasswordGate({ text, act, isDestructive = false, onPassword }: PasswordGateProps) {
  const { t } = useTranslation('account');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: { password: fits(z.string().min(1), t('signIn.passwordNeeded')) },
  });
  const submit = useMutation({
    mutationFn: onPassword,
    onError: () => form.getInputNode('password')?.focus(),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => submit.mutate(values.password))}>
      <Stack gap="md">
        <Text size="sm">{text}</Text>
        <FormProblem error={submit.error} />
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          required
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': t('shared:password.show') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={submit.isPending} {...(isDestructive && { color: 'red.8' })}>
          {act}
        </Button>
      </Stack>
    </form>
  );
}
