import { Code, Drawer, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { useDeliveryErrors } from '../../shared/notifications/delivery-errors.js';
import { useFormat } from '../../shared/use-format.js';
import { WEBHOOKS } from './use-webhooks.js';

const INDENT = 2;

const pretty = (payload: string): string => JSON.stringify(JSON.parse(payload), null, INDENT);

export interface DeliveryDetailsProps {
  readonly webhookId: string;
  readonly deliveryId: string | undefined;
  readonly onClose: () => void;
}

/** What was sent and what came back, each time. */
export function DeliveryDetails({ webhookId, deliveryId, onClose }: DeliveryDetailsProps) {
  const { t } = useTranslation('webhooks');
  return (
    <Drawer
      opened={deliveryId !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('log.details')}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      {deliveryId && <Details webhookId={webhookId} deliveryId={deliveryId} />}
    </Drawer>
  );
}

function Details({ webhookId, deliveryId }: { readonly webhookId: string; readonly deliveryId: string }) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  const errorName = useDeliveryErrors();
  const details = useQuery({
    queryKey: [...WEBHOOKS, webhookId, 'delivery', deliveryId],
    queryFn: ({ signal }) => call('getWebhookDelivery', { params: { id: webhookId, deliveryId } }, signal),
  });
  if (details.isPending) return <LoadingRows />;
  if (details.isError) return <ErrorState error={details.error} onRetry={() => details.refetch()} />;
  const { payload, tries } = details.data;
  return (
    <Stack>
      <Title order={3} size="h5">
        {t('log.tries')}
      </Title>
      {tries.length === 0 && <Text c="dimmed">{t('log.noTries')}</Text>}
      {tries.length > 0 && (
        <Table aria-label={t('log.tries')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('log.at')}</Table.Th>
              <Table.Th>{t('log.answer')}</Table.Th>
              <Table.Th>{t('log.took')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tries.map(({ at, status, answer, error, durationMs }) => (
              <Table.Tr key={at}>
                <Table.Td>{format.dateTime(at)}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {status === undefined ? errorName(error ?? '') : format.number(status)}
                  {answer && (
                    <Code block dir="ltr" mah={160} tabIndex={0}>
                      {answer}
                    </Code>
                  )}
                </Table.Td>
                <Table.Td>{t('log.ms', { ms: format.number(durationMs) })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Title order={3} size="h5">
        {t('log.payload')}
      </Title>
      <Code block dir="ltr" tabIndex={0}>
        {pretty(payload)}
      </Code>
    </Stack>
  );
}
