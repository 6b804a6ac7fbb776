import { Badge, Button, Group, Text } from '@mantine/core';
import type { WebhookDelivery } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useDeliveryErrors } from '../../shared/notifications/delivery-errors.js';
import { useNotificationNames } from '../../shared/notifications/kinds.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';

const COLORS: Readonly<Record<WebhookDelivery['state'], string>> = {
  waiting: 'blue',
  delivered: 'teal',
  dead: 'red',
};

export interface DeliveryTableProps {
  readonly deliveries: readonly WebhookDelivery[];
  readonly onOpen: (id: string) => void;
  /** Absent when nothing can be sent again. */
  readonly onReplay: ((id: string) => void) | undefined;
}

/** Messages to one receiver, and what came back last. */
export function DeliveryTable({ deliveries, onOpen, onReplay }: DeliveryTableProps) {
  const { t } = useTranslation('webhooks');
  const { kindName } = useNotificationNames();
  const errorName = useDeliveryErrors();
  const format = useFormat();
  const outcomeOf = ({ lastStatus, lastError }: WebhookDelivery) => {
    if (lastStatus !== undefined) return format.number(lastStatus);
    return lastError ? errorName(lastError) : '–';
  };
  const columns: readonly Column<WebhookDelivery>[] = [
    {
      key: 'kind',
      header: t('log.kind'),
      isMain: true,
      cell: ({ kind }) => <Text fw={600}>{kindName(kind)}</Text>,
    },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state, dueAt, attempts }) => (
        <div>
          <Badge variant="light" color={COLORS[state]}>
            {t(`log.states.${state}`)}
          </Badge>{' '}
          {dueAt && attempts > 0 && (
            <Text span size="xs">
              {t('log.next', { when: format.relative(dueAt) })}
            </Text>
          )}
        </div>
      ),
    },
    { key: 'answer', header: t('log.answer'), cell: outcomeOf },
    {
      key: 'attempts',
      header: t('log.attempts'),
      isNumber: true,
      cell: ({ attempts }) => format.number(attempts),
    },
    { key: 'at', header: t('log.at'), cell: ({ createdAt }) => format.dateTime(createdAt) },
    {
      key: 'actions',
      header: t('log.actions'),
      cell: ({ id, kind, state, createdAt }) => (
        <Group gap={4}>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('log.openOne', { kind: kindName(kind), at: format.dateTime(createdAt) })}
            onClick={() => onOpen(id)}
          >
            {t('log.open')}
          </Button>
          {onReplay && kind !== 'ping' && state !== 'waiting' && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('log.replayOne', { kind: kindName(kind), at: format.dateTime(createdAt) })}
              onClick={() => onReplay(id)}
            >
              {t('log.replay')}
            </Button>
          )}
        </Group>
      ),
    },
  ];
  return <RecordTable caption={t('log.title')} items={deliveries} keyOf={({ id }) => id} columns={columns} />;
}
