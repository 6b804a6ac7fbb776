import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auth, authClient } from '../../shared/auth-client.js';
import { FormProblem } from '../../shared/form-problem.js';

/** Send the mail that proves an address once more. */
export function ResendVerification({ email }: { readonly email: string }) {
  const { t } = useTranslation('account');
  const resend = useMutation({
    mutationFn: () => auth(authClient.sendVerificationEmail({ email, callbackURL: '/email-verified' })),
  });
  if (resend.isSuccess) return <Text role="status">{t('checkMail.sentAgain')}</Text>;
  return (
    <>
      <FormProblem error={resend.error} />
      <Button variant="default" loading={resend.isPending} onClick={() => resend.mutate()}>
        {t('checkMail.resend')}
      </Button>
    </>
  );
}
