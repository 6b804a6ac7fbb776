import { Alert, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../shared/use-problem-text.js';
import type { OwnSettings } from './use-own-settings.js';

function CodeForm({ own }: { readonly own: OwnSettings }) {
  const { t } = useTranslation('notifications');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    own.verifyPhone.mutate(code.trim());
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end">
        <TextInput
          label={t('phone.code')}
          description={t('phone.codeNote')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          dir="ltr"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={own.verifyPhone.isPending} disabled={!/^\d{6}$/.test(code.trim())}>
          {t('phone.verify')}
        </Button>
      </Group>
    </form>
  );
}

/** The number that text messages go to, once its owner has shown that it is theirs. */
export function PhoneCard({ own }: { readonly own: OwnSettings }) {
  const { t } = useTranslation('notifications');
  const textOf = useProblemText();
  const settings = own.settings.data;
  const [phone, setPhone] = useState(settings?.phone ?? '');
  if (!settings?.channels.includes('sms')) return null;
  const failure = own.setPhone.error ?? own.verifyPhone.error ?? own.deletePhone.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    own.verifyPhone.reset();
    own.setPhone.mutate(phone);
  };
  return (
    <Card withBorder component="section" maw={720}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('phone.title')}
        </Title>
        {failure && <Alert color="red">{textOf(failure)}</Alert>}
        {settings.phone && (
          <Group justify="space-between">
            <Text size="sm">
              <bdi dir="ltr">{settings.phone}</bdi> ·{' '}
              {t(settings.isPhoneVerified ? 'phone.verified' : 'phone.unverified')}
            </Text>
            <Button size="compact-sm" variant="subtle" onClick={() => own.deletePhone.mutate()}>
              {t('phone.remove')}
            </Button>
          </Group>
        )}
        {settings.phone && !settings.isPhoneVerified && <CodeForm own={own} />}
        {!settings.isPhoneVerified && (
          <form onSubmit={submit}>
            <Group align="flex-end">
              <TextInput
                label={t('phone.label')}
                description={t('phone.note')}
                type="tel"
                autoComplete="tel"
                dir="ltr"
                value={phone}
                onChange={(event) => setPhone(event.currentTarget.value)}
              />
              <Button
                type="submit"
                variant="default"
                loading={own.setPhone.isPending}
                disabled={phone.trim() === ''}
              >
                {t(settings.phone ? 'phone.again' : 'phone.send')}
              </Button>
            </Group>
          </form>
        )}
      </Stack>
    </Card>
  );
}
