import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { NotificationSettings } from '@mien/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../shared/notify.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import type { useMessageSettings } from './use-message-settings.js';

export interface SmsFormProps {
  readonly sms: NotificationSettings['sms'];
  readonly save: ReturnType<typeof useMessageSettings>['save'];
  readonly mayChange: boolean;
}

/** The organization's own provider of text messages. */
export function SmsForm({ sms, save, mayChange }: SmsFormProps) {
  const { t } = useTranslation('messages');
  const textOf = useProblemText();
  const confirm = useConfirm();
  const [url, setUrl] = useState(sms?.url ?? 'https://api.twilio.com');
  const [account, setAccount] = useState(sms?.account ?? '');
  const [from, setFrom] = useState(sms?.from ?? '');
  const [token, setToken] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const done = () => {
      setToken('');
      notifyDone(t('sms.saved'));
    };
    save.mutate({ sms: { url, account, from, ...(token && { token }) } }, { onSuccess: done });
  };
  const remove = async () => {
    const isSure = await confirm({
      title: t('sms.remove'),
      consequence: t('sms.removeConsequence'),
      act: t('sms.remove'),
    });
    if (isSure) save.mutate({ sms: null });
  };
  const field = { dir: 'ltr', required: true, readOnly: !mayChange } as const;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('sms.url')}
          type="url"
          {...field}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <TextInput
          label={t('sms.account')}
          {...field}
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('sms.token')}
          description={sms?.hasToken ? t('sms.tokenKept') : undefined}
          autoComplete="off"
          dir="ltr"
          readOnly={!mayChange}
          required={!sms?.hasToken}
          value={token}
          visibilityToggleButtonProps={{ 'aria-label': t('sms.showToken') }}
          onChange={(event) => setToken(event.currentTarget.value)}
        />
        <TextInput
          label={t('sms.from')}
          description={t('sms.fromNote')}
          {...field}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        {save.error && <Alert color="red">{textOf(save.error)}</Alert>}
        {mayChange && (
          <Group justify="flex-end">
            {sms && (
              <Button variant="default" onClick={remove}>
                {t('sms.remove')}
              </Button>
            )}
            <Button type="submit" loading={save.isPending}>
              {t('sms.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
