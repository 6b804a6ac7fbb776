import { Alert, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { linkToken } from '../../shared/link-token.js';
import { ButtonLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { PageHeading } from '../../shared/page-heading.js';
import { SetupForm } from './setup-form.js';

/** The first page ever: the first administrator and organization, with the one-time link the server printed. */
export function SetupPage() {
  const { t } = useTranslation('setup');
  const [token] = useState(() => linkToken(window.location));
  const setup = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => call('getSetupState', {}, signal),
  });

  if (setup.isPending) return <LoadingRows rows={5} />;
  if (setup.error) return <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />;
  if (setup.data.done) {
    return (
      <Stack gap="lg">
        <PageHeading title={t('done.title')}>{t('done.advice')}</PageHeading>
        <ButtonLink to="/sign-in">{t('done.signIn')}</ButtonLink>
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <PageHeading title={t('title')}>{t('description')}</PageHeading>
      {token ? (
        <SetupForm token={token} />
      ) : (
        <Alert color="yellow" role="alert" title={t('noToken.title')}>
          {t('noToken.advice')}
        </Alert>
      )}
    </Stack>
  );
}
