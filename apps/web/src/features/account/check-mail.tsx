import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../shared/page-heading.js';
import { ResendVerification } from './resend-verification.js';

/** The account exists; its address has to be proved by the link in a mail. */
export function CheckMail({ email }: { readonly email: string }) {
  const { t } = useTranslation('account');
  return (
    <Stack gap="lg" role="status">
      <PageHeading title={t('checkMail.title')} />
      <Text>{t('checkMail.advice', { email })}</Text>
      <Text c="dimmed" size="sm">
        {t('checkMail.nothing')}
      </Text>
      <ResendVerification email={email} />
    </Stack>
  );
}
