import { Anchor, Badge, Group, Text } from '@mantine/core';
import type { LogEntry } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { DecisionBadge } from '../../shared/faces/decision-badge.js';
import { Probability } from '../../shared/faces/probability.js';
import { useReasonName } from '../../shared/faces/reason-name.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';

export interface LogTableProps {
  readonly entries: readonly LogEntry[];
  readonly onOpen: (entry: LogEntry) => void;
}

function useColumns(onOpen: LogTableProps['onOpen']): readonly Column<LogEntry>[] {
  const { t } = useTranslation('recognition-log');
  const format = useFormat();
  const nameOf = useReasonName();
  return [
    {
      key: 'decision',
      header: t('decision'),
      isMain: true,
      cell: (entry) => (
        <Group gap="xs">
          <DecisionBadge decision={entry.decision} />
          {entry.correction && (
            <Badge variant="outline" color="grape">
              {t('isCorrected')}
            </Badge>
          )}
        </Group>
      ),
    },
    {
      key: 'person',
      header: t('person'),
      cell: (entry) => entry.person?.name ?? (entry.reason ? nameOf(entry.reason) : '–'),
    },
    {
      key: 'probability',
      header: t('certainty'),
      cell: (entry) => (entry.probability === undefined ? '–' : <Probability value={entry.probability} />),
    },
    { key: 'kind', header: t('kind'), cell: (entry) => t(`kinds.${entry.kind}`) },
    {
      key: 'at',
      header: t('at'),
      cell: (entry) => <Text size="sm">{format.dateTime(entry.at)}</Text>,
    },
    {
      key: 'details',
      header: t('details'),
      cell: (entry) => (
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-label={t('detailsOf', { at: format.dateTime(entry.at) })}
          onClick={() => onOpen(entry)}
        >
          {t('details')}
        </Anchor>
      ),
    },
  ];
}

/** Recognitions, one a row. */
export function LogTable({ entries, onOpen }: LogTableProps) {
  const { t } = useTranslation('recognition-log');
  return (
    <RecordTable
      caption={t('title')}
      items={entries}
      keyOf={(entry) => entry.id}
      columns={useColumns(onOpen)}
    />
  );
}
