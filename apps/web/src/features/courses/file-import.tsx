import { Alert, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { FileLine, FileOutcome } from '@mien/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { FileDrop } from '../../shared/file-drop.js';
import { FormProblem } from '../../shared/form-problem.js';
import { notifyDone } from '../../shared/notify.js';
import { saveFile } from '../../shared/save-file.js';
import { useFormat } from '../../shared/use-format.js';
import { refreshCourses } from './course-queries.js';

interface FileImportProps {
  readonly route: 'importTimetable' | 'importMemberships';
  readonly title: string;
  readonly note: string;
  readonly template: { readonly name: string; readonly text: string };
}

const MAX_BYTES = 4 * 1024 * 1024;
const SHOWN = 100;
const VERDICTS = ['created', 'changed', 'unchanged', 'invalid'] as const;

/** Look at what a file would change, then change it. */
export function FileImport({ route, title, note, template }: FileImportProps) {
  const { t } = useTranslation('courses');
  const cache = useQueryClient();
  const [file, setFile] = useState<File>();
  const send = useMutation({
    mutationFn: ({ chosen, rehearse }: { readonly chosen: File; readonly rehearse: boolean }) =>
      call(route, {
        query: { rehearse: rehearse ? 'true' : 'false' },
        file: new Blob([chosen], { type: 'text/csv' }),
      }),
    onSuccess: async ({ isApplied }) => {
      if (!isApplied) return;
      setFile(undefined);
      await refreshCourses(cache);
      notifyDone(t('import.done'));
    },
  });
  const choose = (files: readonly File[]) => {
    const [chosen] = files;
    if (!chosen) return;
    setFile(chosen);
    send.mutate({ chosen, rehearse: true });
  };
  const isReady = file && send.data && !send.data.isApplied && isClean(send.data);
  return (
    <Stack component="section" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm">{note}</Text>
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => saveFile(new Blob([template.text], { type: 'text/csv' }), template.name)}
      >
        {t('import.template')}
      </Button>
      <FileDrop
        label={title}
        accept={{ 'text/csv': ['.csv'] }}
        maxBytes={MAX_BYTES}
        loading={send.isPending}
        onFiles={choose}
      />
      <FormProblem error={send.error} />
      {send.data && <Outcome outcome={send.data} />}
      {isReady && (
        <Group>
          <Button loading={send.isPending} onClick={() => send.mutate({ chosen: file, rehearse: false })}>
            {t('import.apply')}
          </Button>
          <Button variant="default" onClick={() => send.reset()}>
            {t('import.discard')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const isClean = ({ lines }: FileOutcome): boolean =>
  lines.length > 0 && lines.every(({ verdict }) => verdict !== 'invalid');

function Outcome({ outcome }: { readonly outcome: FileOutcome }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: outcome.lines.filter((line) => line.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  const problems = outcome.lines.filter(({ verdict }) => verdict === 'invalid');
  return (
    <Stack gap="xs" role="status">
      <Alert color={problems.length > 0 ? 'orange' : 'teal'}>
        {counts.length === 0
          ? t('import.empty')
          : format.list(counts.map(({ verdict, count }) => t(`import.verdict.${verdict}`, { count })))}
      </Alert>
      {problems.length > 0 && <Problems lines={problems.slice(0, SHOWN)} />}
    </Stack>
  );
}

function Problems({ lines }: { readonly lines: readonly FileLine[] }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('import.line')}</Table.Th>
          <Table.Th>{t('import.about')}</Table.Th>
          <Table.Th>{t('import.problem')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ number, about, column, reason }) => (
          <Table.Tr key={number}>
            <Table.Td>{format.number(number)}</Table.Td>
            <Table.Td>
              <bdi>{about}</bdi>
            </Table.Td>
            <Table.Td>{reason && t(`import.reason.${reason}`, { column })}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
