import { Button, Divider, Stack } from '@mantine/core';
import { IconFaceId, IconFingerprint, IconLogin2 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/api-types.js';
import { auth, authClient } from '../../../shared/auth-client.js';
import { FormProblem } from '../../../shared/form-problem.js';
import { safeNext } from '../../../shared/guards.js';

export interface OtherWaysProps {
  readonly methods: CallOutput<'getSignInMethods'>;
  readonly next: string | undefined;
  readonly onDone: () => Promise<void>;
  readonly onFace: () => void;
}

/** Ways to sign in without a password of this installation: a passkey, a face, and services it trusts. */
export function OtherWays({ methods, next, onDone, onFace }: OtherWaysProps) {
  const { t } = useTranslation('account');
  const passkey = useMutation({
    mutationFn: async () => {
      await auth(authClient.signIn.passkey());
    },
    onSuccess: onDone,
  });
  const provider = useMutation({
    mutationFn: (id: string) =>
      auth(
        authClient.signIn.social({
          provider: id,
          callbackURL: safeNext(next),
          errorCallbackURL: '/sign-in',
        }),
      ),
  });
  const hasPasskeys = methods.passkeys && 'PublicKeyCredential' in window;
  if (!hasPasskeys && !methods.face && methods.oidc.length === 0) return null;

  return (
    <Stack gap="sm">
      <Divider label={t('signIn.or')} />
      <FormProblem error={passkey.error ?? provider.error} />
      {hasPasskeys && (
        <Button
          variant="default"
          leftSection={<IconFingerprint size={18} aria-hidden />}
          loading={passkey.isPending}
          onClick={() => passkey.mutate()}
        >
          {t('signIn.passkey')}
        </Button>
      )}
      {methods.face && (
        <Button variant="default" leftSection={<IconFaceId size={18} aria-hidden />} onClick={onFace}>
          {t('signIn.face')}
        </Button>
      )}
      {methods.oidc.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          leftSection={<IconLogin2 size={18} aria-hidden />}
          loading={provider.isPending && provider.variables === id}
          onClick={() => provider.mutate(id)}
        >
          {t('signIn.provider', { name })}
        </Button>
      ))}
    </Stack>
  );
}
