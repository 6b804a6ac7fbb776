import { Alert, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../shared/links.js';
import { PageHeading } from '../../../shared/page-heading.js';
import { useGoOn } from '../use-go-on.js';
import { useSignInMethods } from '../use-sign-in-methods.js';
import { CodeForm } from './code-form.js';
import { NotSetUpNotice } from './not-set-up-notice.js';
import { OtherWays } from './other-ways.js';
import { PasswordForm } from './password-form.js';

const route = getRouteApi('/public/sign-in');

/** Sign in: password and, where the account has one, the second factor; or a passkey, or another service. */
export function SignInPage() {
  const { t } = useTranslation('account');
  const { next, error } = route.useSearch();
  const goOn = useGoOn(next);
  const methods = useSignInMethods();
  const [asksForCode, setAsksForCode] = useState(false);

  if (asksForCode) {
    return (
      <Stack gap="lg">
        <PageHeading title={t('code.title')}>{t('code.description')}</PageHeading>
        <CodeForm onDone={goOn} onBack={() => setAsksForCode(false)} />
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <PageHeading title={t('signIn.title')} />
      <NotSetUpNotice />
      {error && (
        <Alert color="red" role="alert">
          {t('signIn.providerFailed')}
        </Alert>
      )}
      <PasswordForm onDone={goOn} onCodeNeeded={() => setAsksForCode(true)} />
      {methods.data && <OtherWays methods={methods.data} next={next} onDone={goOn} />}
      {methods.data?.signUp && (
        <TextLink to="/sign-up" ta="center">
          {t('signIn.signUp')}
        </TextLink>
      )}
    </Stack>
  );
}
