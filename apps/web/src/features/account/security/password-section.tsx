import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { password } from '@mien/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { auth, authClient } from '../../../shared/auth-client.js';
import { fits } from '../../../shared/fits.js';
import { focusFirstError } from '../../../shared/focus-first-error.js';
import { FormProblem } from '../../../shared/form-problem.js';
import { NewPasswordInput } from '../../../shared/new-password-input.js';
import { notifyDone } from '../../../shared/notify.js';
import { useSessionChanged } from '../../../shared/use-session-changed.js';
import { Section } from './section.js';

interface PasswordValues {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Change the own password; every other session ends by it. */
export function PasswordSection({ email }: { readonly email: string }) {
  const { t } = useTranslation('account');
  const readSession = useSessionChanged();
  const form = useForm<PasswordValues>({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: fits(z.string().min(1), t('signIn.passwordNeeded')),
      newPassword: fits(password, t('shared:password.needed')),
    },
  });
  const change = useMutation({
    mutationFn: (values: PasswordValues) =>
      auth(authClient.changePassword({ ...values, revokeOtherSessions: true })),
    onSuccess: async () => {
      form.reset();
      await readSession();
      notifyDone(t('password.changed'));
    },
  });

  return (
    <Section title={t('password.title')} description={t('password.description')}>
      <form
        noValidate
        onSubmit={form.onSubmit(
          (values) => change.mutate(values),
          (errors) => focusFirstError(form, errors),
        )}
      >
        <Stack gap="md" maw={420}>
          <FormProblem error={change.error} />
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('shared:password.show') }}
            key={form.key('currentPassword')}
            {...form.getInputProps('currentPassword')}
          />
          <NewPasswordInput key={form.key('newPassword')} {...form.getInputProps('newPassword')} />
          <Button
            type="submit"
            variant="default"
            loading={change.isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('password.submit')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
