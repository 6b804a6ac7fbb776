import { Box, Button, Center, Code, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { auth, authClient } from '../../../shared/auth-client.js';
import { fits } from '../../../shared/fits.js';
import { FormProblem } from '../../../shared/form-problem.js';

export interface ScanCodeProps {
  /** `otpauth://totp/…` */
  readonly uri: string;
  readonly onVerified: () => void;
}

const secretOf = (uri: string): string => new URL(uri).searchParams.get('secret') ?? '';

/** Show the secret as QR code and as text, and check the first code the app makes of it. */
export function ScanCode({ uri, onVerified }: ScanCodeProps) {
  const { t } = useTranslation('account');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '' },
    validate: {
      code: (code) => fits(z.string().regex(/^\d{6}$/), t('code.totp.needed'))(code.replaceAll(/\s/g, '')),
    },
  });
  const verify = useMutation({
    mutationFn: async (code: string) => {
      await auth(authClient.twoFactor.verifyTotp({ code: code.replaceAll(/\s/g, '') }));
    },
    onSuccess: onVerified,
    onError: () => form.getInputNode('code')?.focus(),
  });

  return (
    <form noValidate onSubmit={form.onSubmit(({ code }) => verify.mutate(code))}>
      <Stack gap="md">
        <Text size="sm">{t('authenticator.scan')}</Text>
        <Center>
          <Box bg="white" p="md" style={{ borderRadius: 8 }}>
            <QRCodeSVG value={uri} size={180} title={t('authenticator.qr')} />
          </Box>
        </Center>
        <Text size="sm">{t('authenticator.byHand')}</Text>
        <Group gap="xs">
          <Code dir="ltr" style={{ overflowWrap: 'anywhere', flex: '1 1 160px' }}>
            {secretOf(uri)}
          </Code>
          <CopyButton value={secretOf(uri)}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? t('shared:copied') : t('shared:copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
        <FormProblem error={verify.error} />
        <TextInput
          label={t('code.totp.label')}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={7}
          dir="ltr"
          required
          key={form.key('code')}
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={verify.isPending}>
          {t('authenticator.verify')}
        </Button>
      </Stack>
    </form>
  );
}
