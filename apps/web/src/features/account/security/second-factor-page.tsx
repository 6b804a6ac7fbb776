import { Button, Stack } from '@mantine/core';
import { IconDeviceMobile, IconFingerprint } from '@tabler/icons-react';
import { Navigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/form-problem.js';
import { PageHeading } from '../../../shared/page-heading.js';
import { useSession } from '../../../shared/use-session.js';
import { AddAuthenticator } from './add-authenticator.js';
import { useAddPasskey } from './use-passkeys.js';

/** Before anything else: whose role demands a second factor adds one here. */
export function SecondFactorPage() {
  const { t } = useTranslation('account');
  const session = useSession();
  const router = useRouter();
  const addPasskey = useAddPasskey();
  const [usesApp, setUsesApp] = useState(false);

  if (session && !session.mustAddSecondFactor && !usesApp) return <Navigate to="/" replace />;
  if (usesApp) {
    return (
      <Stack gap="lg">
        <PageHeading title={t('authenticator.dialog.add')} />
        <AddAuthenticator
          onDone={() => void router.navigate({ to: '/' })}
          instead={
            <Button variant="subtle" color="gray" onClick={() => setUsesApp(false)}>
              {t('secondFactor.otherWay')}
            </Button>
          }
        />
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <PageHeading title={t('secondFactor.title')}>{t('secondFactor.description')}</PageHeading>
      <FormProblem error={addPasskey.error} />
      <Button
        size="md"
        leftSection={<IconDeviceMobile size={20} aria-hidden />}
        onClick={() => setUsesApp(true)}
      >
        {t('secondFactor.app')}
      </Button>
      <Button
        size="md"
        variant="default"
        leftSection={<IconFingerprint size={20} aria-hidden />}
        loading={addPasskey.isPending}
        onClick={() => addPasskey.mutate(t('passkeys.defaultName'))}
      >
        {t('secondFactor.passkey')}
      </Button>
    </Stack>
  );
}
