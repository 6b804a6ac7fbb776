import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OfflineNotes } from './use-offline-queue.js';

/** What was noted and not sent yet, and the way out when the server takes it no more. */
export function WaitingNotes({ notes }: { readonly notes: OfflineNotes }) {
  const { t } = useTranslation('kiosk');
  const discard = useMutation({ mutationFn: notes.discard });
  if (!notes.isRefused) {
    return <Text size="sm">{t('offline.waiting', { count: notes.waiting })}</Text>;
  }
  return (
    <Alert color="orange" title={t('offline.refused.title', { count: notes.waiting })}>
      <Stack align="flex-start">
        {t('offline.refused.note')}
        <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>
          {t('offline.refused.act')}
        </Button>
      </Stack>
    </Alert>
  );
}
