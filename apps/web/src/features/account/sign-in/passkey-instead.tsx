import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auth, authClient } from '../../../shared/auth-client.js';
import { FormProblem } from '../../../shared/form-problem.js';

/** A passkey in place of a code: it is a second factor by itself. */
export function PasskeyInstead({ onDone }: { readonly onDone: () => Promise<void> }) {
  const { t } = useTranslation('account');
  const passkey = useMutation({
    mutationFn: async () => {
      await auth(authClient.signIn.passkey());
    },
    onSuccess: onDone,
  });
  if (!('PublicKeyCredential' in window)) return null;
  return (
    <>
      <FormProblem error={passkey.error} />
      <Button variant="subtle" loading={passkey.isPending} onClick={() => passkey.mutate()}>
        {t('code.passkey')}
      </Button>
    </>
  );
}
