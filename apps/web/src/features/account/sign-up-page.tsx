import { Alert, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../shared/error-state.js';
import { linkToken } from '../../shared/link-token.js';
import { TextLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { PageHeading } from '../../shared/page-heading.js';
import { CheckMail } from './check-mail.js';
import { invitationPath } from './invitation-path.js';
import { SignUpForm } from './sign-up-form.js';
import { useGoOn } from './use-go-on.js';
import { useSignInMethods } from './use-sign-in-methods.js';

/** Make an account; with an invitation also where others may not. */
export function SignUpPage() {
  const { t } = useTranslation('account');
  const [invitation] = useState(() => linkToken(window.location, 'invitation'));
  const [invitedEmail] = useState(() => linkToken(window.location, 'email'));
  const [mailedTo, setMailedTo] = useState<string>();
  const methods = useSignInMethods();
  const next = invitation ? invitationPath(invitation) : undefined;
  const goOn = useGoOn(next);

  if (methods.isPending) return <LoadingRows rows={4} />;
  if (methods.error) return <ErrorState error={methods.error} onRetry={() => void methods.refetch()} />;
  if (mailedTo) return <CheckMail email={mailedTo} />;
  if (!methods.data.signUp && !invitation) {
    return (
      <Stack gap="lg">
        <PageHeading title={t('signUp.title')} />
        <Alert title={t('signUp.closedTitle')}>{t('signUp.closedAdvice')}</Alert>
        <TextLink to="/sign-in">{t('signUp.signIn')}</TextLink>
      </Stack>
    );
  }
  const onDone = (email: string) => (methods.data.mail ? setMailedTo(email) : goOn());
  return (
    <Stack gap="lg">
      <PageHeading title={t('signUp.title')}>{t('signUp.description')}</PageHeading>
      <SignUpForm invitation={invitation} email={invitedEmail} onDone={onDone} />
      <TextLink to="/sign-in" search={{ next }} ta="center">
        {t('signUp.signIn')}
      </TextLink>
    </Stack>
  );
}
