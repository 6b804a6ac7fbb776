import { Alert, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shared/links.js';
import { PageHeading } from '../../shared/page-heading.js';

const route = getRouteApi('/public/email-verified');

/** Where the link in the mail leads: the address is proved, or the link no longer works. */
export function EmailVerifiedPage() {
  const { t } = useTranslation('account');
  const { error } = route.useSearch();
  if (error) {
    return (
      <Stack gap="lg">
        <PageHeading title={t('verified.failedTitle')} />
        <Alert color="red" role="alert">
          {t('verified.failedAdvice')}
        </Alert>
        <ButtonLink to="/sign-in">{t('verified.toSignIn')}</ButtonLink>
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <PageHeading title={t('verified.title')} />
      <Text>{t('verified.advice')}</Text>
      <ButtonLink to="/">{t('verified.goOn')}</ButtonLink>
    </Stack>
  );
}
