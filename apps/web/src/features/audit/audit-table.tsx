import { Accordion, Badge, Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/api-types.js';
import { type Column, RecordTable } from '../../shared/record-table.js';
import { useFormat } from '../../shared/use-format.js';

type AuditEntry = CallOutput<'listAudit'>['items'][number];

const COLORS = { success: 'teal', failure: 'orange', denied: 'red' } as const;

function Details({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  const content = { ...entry.metadata, userAgent: entry.userAgent, hash: entry.hash };
  return (
    <Accordion
      variant="default"
      chevronPosition="left"
      styles={{ item: { border: 0 }, content: { padding: 0 } }}
    >
      <Accordion.Item value="details">
        <Accordion.Control p={0} aria-label={t('detailsOf', { sequence: entry.sequence })}>
          <Text size="sm">{t('details')}</Text>
        </Accordion.Control>
        <Accordion.Panel>
          <Code
            block
            dir="ltr"
            tabIndex={0}
            maw={320}
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {JSON.stringify(content, undefined, 2)}
          </Code>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

/** Entries of the audit log: who did what to what, from where, with which result. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const columns: readonly Column<AuditEntry>[] = [
    {
      key: 'action',
      header: t('action'),
      isMain: true,
      cell: (entry) => <Code dir="ltr">{entry.action}</Code>,
    },
    {
      key: 'result',
      header: t('result'),
      cell: (entry) => (
        <Badge variant="light" color={COLORS[entry.result]}>
          {t(`results.${entry.result}`)}
        </Badge>
      ),
    },
    {
      key: 'user',
      header: t('user'),
      cell: (entry) => <bdi>{entry.userName ?? entry.userId ?? t('program')}</bdi>,
    },
    {
      key: 'resource',
      header: t('resource'),
      cell: (entry) => (
        <Text size="xs" ff="monospace" dir="ltr" style={{ overflowWrap: 'anywhere' }} maw={220}>
          {entry.resource}
        </Text>
      ),
    },
    {
      key: 'at',
      header: t('at'),
      cell: (entry) => <Text size="sm">{format.dateTime(entry.timestamp)}</Text>,
    },
    { key: 'ip', header: t('ip'), cell: (entry) => <bdi>{entry.ip ?? '–'}</bdi> },
    { key: 'details', header: t('details'), cell: (entry) => <Details entry={entry} /> },
  ];
  return (
    <RecordTable
      caption={t('title')}
      items={entries}
      keyOf={(entry) => String(entry.sequence)}
      columns={columns}
    />
  );
}
