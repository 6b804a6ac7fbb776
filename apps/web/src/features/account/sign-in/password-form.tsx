import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isProblem } from '../../../shared/api-problem.js';
import { auth, authClient } from '../../../shared/auth-client.js';
import { fits } from '../../../shared/fits.js';
import { focusFirstError } from '../../../shared/focus-first-error.js';
import { FormProblem } from '../../../shared/form-problem.js';
import { TextLink } from '../../../shared/links.js';
import { ResendVerification } from '../resend-verification.js';

export interface PasswordFormProps {
  readonly onDone: () => Promise<void>;
  /** The password is right, and the account has a second factor to show, which may be the face. */
  readonly onCodeNeeded: (takesFace: boolean) => void;
}

const answer = z.object({
  twoFactorRedirect: z.boolean().optional(),
  twoFactorMethods: z.array(z.string()).default([]),
});

/** E-mail address and password. */
export function PasswordForm({ onDone, onCodeNeeded }: PasswordFormProps) {
  const { t } = useTranslation('account');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: fits(z.email(), t('shared:email.needed')),
      password: fits(z.string().min(1), t('signIn.passwordNeeded')),
    },
  });
  const signIn = useMutation({
    mutationFn: (values: { email: string; password: string }) => auth(authClient.signIn.email(values)),
    onSuccess: (data) => {
      const { twoFactorRedirect, twoFactorMethods } = answer.parse(data);
      return twoFactorRedirect ? onCodeNeeded(twoFactorMethods.includes('face')) : onDone();
    },
    onError: () => form.getInputNode('password')?.focus(),
  });

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => signIn.mutate(values),
        (errors) => focusFirstError(form, errors),
      )}
    >
      <Stack gap="md">
        <FormProblem error={signIn.error} />
        {isProblem(signIn.error, 'auth.email-not-verified') && (
          <ResendVerification email={form.getValues().email} />
        )}
        <TextInput
          label={t('shared:email.label')}
          type="email"
          autoComplete="username webauthn"
          dir="ltr"
          required
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': t('shared:password.show') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Group justify="flex-end">
          <TextLink to="/forgot-password" size="sm">
            {t('signIn.forgot')}
          </TextLink>
        </Group>
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
