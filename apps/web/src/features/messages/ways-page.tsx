import { Alert, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { useDeliveryErrors } from '../../shared/notifications/delivery-errors.js';
import { useNotificationNames } from '../../shared/notifications/kinds.js';
import { usePermission } from '../../shared/use-permission.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { SmsForm } from './sms-form.js';
import { useMessageSettings } from './use-message-settings.js';

function TestButton({ channel }: { readonly channel: 'email' | 'sms' | 'push' }) {
  const { t } = useTranslation('messages');
  const { channelName } = useNotificationNames();
  const textOf = useProblemText();
  const errorName = useDeliveryErrors();
  const test = useMutation({ mutationFn: () => call('testNotification', { body: { channel } }) });
  const failure = test.error ? textOf(test.error) : test.data?.error && errorName(test.data.error);
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="default"
        size="compact-md"
        loading={test.isPending}
        aria-label={t('ways.testOne', { channel: channelName(channel) })}
        onClick={() => test.mutate()}
      >
        {t('ways.test')}
      </Button>
      {failure && <Alert color="red">{failure}</Alert>}
      {test.data?.isSent && <Alert color="teal">{t('ways.sent')}</Alert>}
    </Stack>
  );
}

interface WayCardProps {
  readonly channel: 'email' | 'sms' | 'push';
  readonly isOn: boolean;
  readonly note: string;
  readonly mayTest: boolean;
  readonly children?: ReactNode;
}

function WayCard({ channel, isOn, note, mayTest, children }: WayCardProps) {
  const { t } = useTranslation('messages');
  const { channelName } = useNotificationNames();
  return (
    <Card withBorder component="section" maw={720}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h5">
            {channelName(channel)}
          </Title>
          <Badge variant="light" color={isOn ? 'teal' : 'gray'}>
            {t(isOn ? 'ways.on' : 'ways.off')}
          </Badge>
        </Group>
        <Text size="sm">{note}</Text>
        {isOn && mayTest && <TestButton channel={channel} />}
        {children}
      </Stack>
    </Card>
  );
}

/** By which ways messages leave the product, and trying them. */
export function WaysPage() {
  const { t } = useTranslation('messages');
  const { settings, save } = useMessageSettings();
  const mayChange = usePermission('notifications:write');
  if (settings.isPending) return <LoadingRows />;
  if (settings.isError) return <ErrorState error={settings.error} onRetry={() => settings.refetch()} />;
  const { installation, sms } = settings.data;
  const hasSms = installation.sms || sms !== undefined;
  return (
    <Stack>
      <WayCard
        channel="email"
        isOn={installation.email}
        note={t(installation.email ? 'ways.emailOn' : 'ways.emailOff')}
        mayTest={mayChange}
      />
      <WayCard channel="push" isOn note={t('ways.push')} mayTest={mayChange} />
      <WayCard
        channel="sms"
        isOn={hasSms}
        note={t(installation.sms ? 'ways.smsOn' : 'ways.smsOff')}
        mayTest={mayChange}
      >
        <SmsForm sms={sms} save={save} mayChange={mayChange} />
      </WayCard>
    </Stack>
  );
}
