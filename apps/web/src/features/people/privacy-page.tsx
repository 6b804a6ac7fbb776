import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { personQuery } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { saveFile } from '../../shared/save-file.js';
import { usePermission } from '../../shared/use-permission.js';
import { ErasePerson } from './erase-person.js';

/** What the law gives a person: a copy of everything, and to be erased. */
export function PrivacyPage() {
  const { t } = useTranslation('people');
  const { personId } = useShownPerson();
  const person = useQuery(personQuery(personId));
  const mayExport = usePermission('people:export');
  const mayErase = usePermission('people:erase');
  const download = useMutation({
    mutationFn: () => call('exportPerson', { params: { personId } }),
    onSuccess: (archive) => saveFile(archive, `mien-${personId}.zip`),
  });
  if (!person.data) return null;
  return (
    <Stack gap="lg" maw={720}>
      {mayExport && (
        <Paper withBorder p="md">
          <Stack align="flex-start">
            <Title order={2} size="h4">
              {t('export.title')}
            </Title>
            <Text size="sm">{t('export.note')}</Text>
            {download.isError && <ErrorState error={download.error} />}
            <Button
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              loading={download.isPending}
              onClick={() => download.mutate()}
            >
              {t('export.act')}
            </Button>
          </Stack>
        </Paper>
      )}
      {mayErase && <ErasePerson person={person.data} />}
    </Stack>
  );
}
