import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Session } from '@mien/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { auth, authClient } from '../../shared/auth-client.js';
import { fits } from '../../shared/fits.js';
import { FormProblem } from '../../shared/form-problem.js';
import { useSessionChanged } from '../../shared/use-session-changed.js';

/** Change the own address; where mail is set up, the old and the new one have to agree first. */
export function EmailForm({ account }: { readonly account: Session['account'] }) {
  const { t } = useTranslation('account');
  const readSession = useSessionChanged();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: account.email },
    validate: { email: fits(z.email(), t('shared:email.needed')) },
  });
  const change = useMutation({
    mutationFn: (newEmail: string) =>
      auth(authClient.changeEmail({ newEmail, callbackURL: '/email-verified' })),
    onSuccess: () => readSession(),
  });
  const isWaiting = change.isSuccess && change.variables !== account.email;

  return (
    <form noValidate onSubmit={form.onSubmit(({ email }) => change.mutate(email))}>
      <Stack gap="sm">
        <FormProblem error={change.error} />
        {isWaiting && <Alert role="status">{t('profile.emailWaiting')}</Alert>}
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('shared:email.label')}
            description={account.emailVerified ? t('profile.emailVerified') : t('profile.emailNotVerified')}
            type="email"
            autoComplete="email"
            dir="ltr"
            flex="1 1 220px"
            required
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('profile.saveEmail')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
