import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { MARK_ROW_VERDICTS } from '@mien/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/api-types.js';
import { RecordTable } from '../../../shared/record-table.js';
import { useFormat } from '../../../shared/use-format.js';

type Row = CallOutput<'importMarks'>['rows'][number];

const GOOD: ReadonlySet<string> = new Set(['marked', 'unchanged', 'repeated']);
const SHOWN = 100;

interface ImportedRowsProps {
  readonly rows: readonly Row[];
}

/** What became, or would become, of each row of a file; those that need a look first. */
export function ImportedRows({ rows }: ImportedRowsProps) {
  const { t } = useTranslation(['attendance-requests', 'shared']);
  const format = useFormat();
  const [shown, setShown] = useState(SHOWN);
  const counts = MARK_ROW_VERDICTS.map(
    (verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length] as const,
  );
  const inOrder = [...rows].sort(
    (a, b) => Number(GOOD.has(a.verdict)) - Number(GOOD.has(b.verdict)) || a.line - b.line,
  );
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {counts
          .filter(([, count]) => count > 0)
          .map(([verdict, count]) => (
            <Text key={verdict} size="sm">
              {t(`verdict.${verdict}`)}: <strong>{format.number(count)}</strong>
            </Text>
          ))}
      </Group>
      <RecordTable
        caption={t('import.rows')}
        items={inOrder.slice(0, shown)}
        keyOf={({ line }) => String(line)}
        columns={[
          { key: 'line', header: t('import.line'), isMain: true, cell: ({ line }) => format.number(line) },
          { key: 'verdict', header: t('import.verdict'), cell: (row) => <Verdict row={row} /> },
          { key: 'field', header: t('import.field'), cell: ({ field }) => field ?? '–' },
        ]}
      />
      {shown < rows.length && (
        <Button variant="default" onClick={() => setShown(shown + SHOWN)}>
          {t('shared:more')}
        </Button>
      )}
    </Stack>
  );
}

function Verdict({ row: { verdict } }: { readonly row: Row }) {
  const { t } = useTranslation('attendance-requests');
  return (
    <Badge variant="light" color={GOOD.has(verdict) ? 'teal' : 'orange'} miw="max-content">
      {t(`verdict.${verdict}`)}
    </Badge>
  );
}
