import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { auth, authClient } from '../../shared/auth-client.js';
import { fits } from '../../shared/fits.js';
import { focusFirstError } from '../../shared/focus-first-error.js';
import { FormProblem } from '../../shared/form-problem.js';
import { TextLink } from '../../shared/links.js';
import { PageHeading } from '../../shared/page-heading.js';
import { useSignInMethods } from './use-sign-in-methods.js';

/** Ask for a link that sets a new password. Says the same whether the address has an account or not. */
export function ForgotPasswordPage() {
  const { t } = useTranslation('account');
  const methods = useSignInMethods();
  const ask = useMutation({
    mutationFn: (email: string) =>
      auth(authClient.requestPasswordReset({ email, redirectTo: '/reset-password' })),
  });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: fits(z.email(), t('shared:email.needed')) },
  });

  return (
    <Stack gap="lg">
      <PageHeading title={t('forgot.title')}>{t('forgot.description')}</PageHeading>
      {methods.data?.mail === false && (
        <Alert title={t('forgot.noMailTitle')}>{t('forgot.noMailAdvice')}</Alert>
      )}
      {ask.isSuccess ? (
        <Alert role="status" title={t('forgot.sentTitle')}>
          {t('forgot.sentAdvice')}
        </Alert>
      ) : (
        <form
          noValidate
          onSubmit={form.onSubmit(
            ({ email }) => ask.mutate(email),
            (errors) => focusFirstError(form, errors),
          )}
        >
          <Stack gap="md">
            <FormProblem error={ask.error} />
            <TextInput
              label={t('shared:email.label')}
              type="email"
              autoComplete="username"
              dir="ltr"
              required
              key={form.key('email')}
              {...form.getInputProps('email')}
            />
            <Button type="submit" loading={ask.isPending}>
              {t('forgot.submit')}
            </Button>
          </Stack>
        </form>
      )}
      <TextLink to="/sign-in" ta="center">
        {t('forgot.back')}
      </TextLink>
    </Stack>
  );
}
