import { Alert, Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { password } from '@mien/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth, authClient } from '../../shared/auth-client.js';
import { fits } from '../../shared/fits.js';
import { focusFirstError } from '../../shared/focus-first-error.js';
import { FormProblem } from '../../shared/form-problem.js';
import { linkToken } from '../../shared/link-token.js';
import { ButtonLink, TextLink } from '../../shared/links.js';
import { NewPasswordInput } from '../../shared/new-password-input.js';
import { PageHeading } from '../../shared/page-heading.js';

/** Set a new password with the link of a mail. All sessions end by it. */
export function ResetPasswordPage() {
  const { t } = useTranslation('account');
  const [token] = useState(() => linkToken(window.location));
  return (
    <Stack gap="lg">
      <PageHeading title={t('reset.title')}>{t('reset.description')}</PageHeading>
      {token ? (
        <ResetForm token={token} />
      ) : (
        <Alert color="red" role="alert">
          {t('reset.noToken')}
        </Alert>
      )}
      <TextLink to="/forgot-password" ta="center">
        {t('reset.again')}
      </TextLink>
    </Stack>
  );
}

function ResetForm({ token }: { readonly token: string }) {
  const { t } = useTranslation('account');
  const reset = useMutation({
    mutationFn: (newPassword: string) => auth(authClient.resetPassword({ newPassword, token })),
  });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: { password: fits(password, t('shared:password.needed')) },
  });

  if (reset.isSuccess) {
    return (
      <Stack gap="md" role="status">
        <Alert title={t('reset.doneTitle')}>{t('reset.doneAdvice')}</Alert>
        <ButtonLink to="/sign-in">{t('verified.toSignIn')}</ButtonLink>
      </Stack>
    );
  }
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => reset.mutate(values.password),
        (errors) => focusFirstError(form, errors),
      )}
    >
      <Stack gap="md">
        <FormProblem error={reset.error} />
        <NewPasswordInput key={form.key('password')} {...form.getInputProps('password')} />
        <Button type="submit" loading={reset.isPending}>
          {t('reset.submit')}
        </Button>
      </Stack>
    </form>
  );
}
