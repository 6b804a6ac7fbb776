import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { linkToken } from '../../shared/link-token.js';
import { useNotificationNames } from '../../shared/notifications/kinds.js';
import { PageHeading } from '../../shared/page-heading.js';
import { useProblemText } from '../../shared/use-problem-text.js';

/** Where the link below a message leads: it ends such messages, after a click, for programs open links on their own. */
export function StopMessagesPage() {
  const { t } = useTranslation('notifications');
  const { channelName } = useNotificationNames();
  const textOf = useProblemText();
  const [token] = useState(() => linkToken(window.location) ?? '');
  const stop = useMutation({ mutationFn: () => call('stopMessages', { body: { token } }) });
  return (
    <Stack gap="lg">
      <PageHeading title={t('stop.title')} />
      {stop.isSuccess ? (
        <Alert color="teal" role="status">
          {t('stop.done', {
            organization: stop.data.organizationName,
            channel: channelName(stop.data.channel),
          })}
        </Alert>
      ) : (
        <>
          <Text>{t('stop.advice')}</Text>
          {stop.error && (
            <Alert color="red" role="alert">
              {textOf(stop.error)}
            </Alert>
          )}
          <Button loading={stop.isPending} onClick={() => stop.mutate()}>
            {t('stop.act')}
          </Button>
        </>
      )}
    </Stack>
  );
}
