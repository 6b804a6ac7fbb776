import { Button, Stack } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auth, authClient } from '../auth-client.js';
import { FormProblem } from '../form-problem.js';

/** A passkey is shown by signing in with it once more. */
export function PasskeyFactor({ onDone }: { onDone(): Promise<void> }) {
  const { t } = useTranslation('step-up');
  const show = useMutation({
    mutationFn: async () => {
      await auth(authClient.signIn.passkey());
    },
    onSuccess: onDone,
  });
  return (
    <Stack gap="md">
      <FormProblem error={show.error} />
      <Button
        data-autofocus
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={show.isPending}
        onClick={() => show.mutate()}
      >
        {t('usePasskeyNow')}
      </Button>
    </Stack>
  );
}
