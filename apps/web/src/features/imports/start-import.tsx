import { Button, Checkbox, Group, List, Paper, Progress, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconDownload, IconFile } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { FileDrop } from '../../shared/file-drop.js';
import { personFieldsQuery } from '../../shared/people/person-queries.js';
import { saveFile } from '../../shared/save-file.js';
import { useFormat } from '../../shared/use-format.js';
import { templateCsv } from './template-csv.js';

const TYPES = { 'text/csv': ['.csv'], 'application/zip': ['.zip'] };
/** What a server takes that is not told otherwise. */
const MAX_BYTES = 1024 ** 3;

/** Browsers of Windows call ZIP and CSV otherwise; the server knows two names. */
const withType = (file: File): Blob =>
  new Blob([file], { type: file.name.toLowerCase().endsWith('.zip') ? 'application/zip' : 'text/csv' });

/** Choose a file, say how consent was given, and rehearse before anything changes. */
export function StartImport() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [evidence, setEvidence] = useState('');
  const [isRehearsal, setRehearsal] = useState(true);
  const [sent, setSent] = useState(0);
  const start = useMutation({
    mutationFn: (chosen: File) =>
      call('startImport', {
        query: {
          fileName: chosen.name,
          rehearse: isRehearsal ? 'true' : 'false',
          consentEvidence: evidence.trim() || undefined,
        },
        file: withType(chosen),
        onProgress: setSent,
      }),
    onSuccess: ({ jobId }) => navigate({ to: '/imports/$jobId', params: { jobId } }),
  });

  return (
    <Paper withBorder p="md" component="section" aria-labelledby="start-import">
      <Stack>
        <Title order={2} size="h4" id="start-import">
          {t('start.title')}
        </Title>
        <Explanation />
        <FileDrop
          label={t('start.drop')}
          accept={TYPES}
          maxBytes={MAX_BYTES}
          onFiles={([first]) => setFile(first)}
        />
        {file && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              start.mutate(file);
            }}
          >
            <Stack>
              <Group gap="xs">
                <IconFile size={18} aria-hidden />
                <Text fw={600}>
                  <bdi>{file.name}</bdi> · {format.bytes(file.size)}
                </Text>
              </Group>
              <TextInput
                label={t('start.evidence')}
                description={t('start.evidenceNote')}
                placeholder={t('start.evidenceExample')}
                maxLength={1000}
                value={evidence}
                onChange={({ currentTarget }) => setEvidence(currentTarget.value)}
              />
              <Checkbox
                label={t('start.rehearse')}
                description={t('start.rehearseNote')}
                checked={isRehearsal}
                onChange={({ currentTarget }) => setRehearsal(currentTarget.checked)}
              />
              {start.isPending && <Progress value={sent * 100} aria-label={t('start.sending')} />}
              {start.isError && <ErrorState error={start.error} />}
              <Group>
                <Button type="submit" loading={start.isPending}>
                  {t(isRehearsal ? 'start.rehearseAct' : 'start.act')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
    </Paper>
  );
}

function Explanation() {
  const { t } = useTranslation('imports');
  const fields = useQuery(personFieldsQuery);
  return (
    <Group justify="space-between" align="flex-start">
      <List size="sm" maw={620}>
        <List.Item>{t('start.csv')}</List.Item>
        <List.Item>{t('start.zip')}</List.Item>
      </List>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => saveFile(templateCsv(fields.data ?? []), 'mien-people.csv')}
      >
        {t('start.template')}
      </Button>
    </Group>
  );
}
