import { Alert, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconDownload, IconFile } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { FileDrop } from '../../../shared/file-drop.js';
import { FormProblem } from '../../../shared/form-problem.js';
import { saveFile } from '../../../shared/save-file.js';
import { toCsv } from '../../../shared/to-csv.js';
import { ImportedRows } from './imported-rows.js';

const TYPES = { 'text/csv': ['.csv'] };
const MAX_BYTES = 5 * 1024 * 1024;
const COLUMNS = ['external_id', 'course', 'day', 'time', 'status', 'arrived_at', 'left_at', 'reason'];
const EXAMPLE = ['S-1001', 'Biology 7a', '2026-03-02', '09:00', 'late', '09:12', '', 'Bus was late'];

/** Marks from a file: rehearsed first, then made. */
export function MarkImportPage() {
  const { t } = useTranslation('attendance-requests');
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const read = useMutation({
    mutationFn: ({ chosen, rehearse }: { chosen: File; rehearse: boolean }) =>
      call('importMarks', {
        query: { rehearse: rehearse ? 'true' : 'false' },
        // browsers of Windows call CSV otherwise
        file: new Blob([chosen], { type: 'text/csv' }),
      }),
    onSuccess: async (_, { rehearse }) => {
      if (!rehearse) await client.invalidateQueries({ queryKey: ['attendance'] });
    },
  });
  const isRehearsed = read.isSuccess && read.variables.rehearse;
  const isDone = read.isSuccess && !read.variables.rehearse;
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    if (chosen) read.mutate({ chosen, rehearse: true });
  };
  return (
    <Stack gap="md" maw={860}>
      <Paper withBorder p="md">
        <Stack gap="sm" align="flex-start">
          <Title order={2} size="h4">
            {t('import.title')}
          </Title>
          <Text size="sm">{t('import.note')}</Text>
          <List size="sm">
            <List.Item>{t('import.columns', { columns: COLUMNS.join(', ') })}</List.Item>
            <List.Item>
              {t('import.statuses', { statuses: 'present, late, left-early, partial, absent, excused' })}
            </List.Item>
            <List.Item>{t('import.rehearsal')}</List.Item>
          </List>
          <Button
            variant="subtle"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => saveFile(toCsv([COLUMNS, EXAMPLE]), 'attendance.csv')}
          >
            {t('import.template')}
          </Button>
        </Stack>
      </Paper>
      <FileDrop
        label={t('import.drop')}
        accept={TYPES}
        maxBytes={MAX_BYTES}
        loading={read.isPending}
        onFiles={([first]) => choose(first)}
      />
      <FormProblem error={read.error} />
      {isDone && (
        <Alert color="teal" icon={<IconCheck aria-hidden />} role="status">
          {t('import.done', { count: read.data.counts.marked ?? 0 })}
        </Alert>
      )}
      {file && isRehearsed && (
        <Group gap="sm">
          <IconFile size={18} aria-hidden />
          <Text>{file.name}</Text>
          <Button
            disabled={!read.data.counts.marked}
            loading={read.isPending}
            onClick={() => read.mutate({ chosen: file, rehearse: false })}
          >
            {t('import.act', { count: read.data.counts.marked ?? 0 })}
          </Button>
        </Group>
      )}
      {read.isSuccess && <ImportedRows rows={read.data.rows} />}
    </Stack>
  );
}
