import { Badge, Button, Stack, Text } from '@mantine/core';
import type { OfflineEntry } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';

interface OfflineNotesTableProps {
  readonly entries: readonly OfflineEntry[];
  readonly mayChange: boolean;
  onDismiss(entries: readonly OfflineEntry[], isDismissed: boolean): void;
}

const isCounted = ({ outcome }: OfflineEntry): boolean => outcome === 'recorded' || outcome === 'repeat';

/** Notes of a kiosk, one a row: what became of each, and why. */
export function OfflineNotesTable({ entries, mayChange, onDismiss }: OfflineNotesTableProps) {
  const { t } = useTranslation('kiosks');
  const format = useFormat();
  const columns: readonly Column<OfflineEntry>[] = [
    {
      key: 'at',
      header: t('offline.at'),
      isMain: true,
      cell: (entry) => <Text fw={600}>{format.dateTime(entry.at)}</Text>,
    },
    { key: 'person', header: t('offline.person'), cell: (entry) => entry.personName ?? '–' },
    { key: 'way', header: t('offline.way'), cell: (entry) => t(`way.${entry.way}`) },
    {
      key: 'outcome',
      header: t('offline.outcome'),
      cell: (entry) => (
        <Stack gap={4} align="flex-start">
          <Badge variant="light" color={isCounted(entry) ? 'teal' : 'orange'}>
            {t(`offline.outcomes.${entry.outcome}`)}
          </Badge>
          {entry.missingBefore > 0 && (
            <Text size="sm">{t('offline.missing', { count: entry.missingBefore })}</Text>
          )}
        </Stack>
      ),
    },
    { key: 'received', header: t('offline.received'), cell: (entry) => format.dateTime(entry.receivedAt) },
    ...(mayChange
      ? [
          {
            key: 'actions',
            header: t('actions'),
            cell: (entry: OfflineEntry) =>
              isCounted(entry) && entry.missingBefore === 0 ? null : (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t(entry.dismissedAt ? 'offline.reopenOf' : 'offline.dismissOf', {
                    at: format.dateTime(entry.at),
                  })}
                  onClick={() => onDismiss([entry], !entry.dismissedAt)}
                >
                  {t(entry.dismissedAt ? 'offline.reopen' : 'offline.dismiss')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <RecordTable caption={t('offline.title')} items={entries} keyOf={({ id }) => id} columns={columns} />
  );
}
