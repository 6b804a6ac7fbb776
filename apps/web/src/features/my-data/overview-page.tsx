import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { personQuery } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { saveFile } from '../../shared/save-file.js';
import { MyFacts } from './my-facts.js';
import { MySteps } from './my-steps.js';

/** Who the organization says one is, what is missing, and a copy of everything. */
export function OverviewPage() {
  const { t } = useTranslation('my-data');
  const { personId } = useShownPerson();
  const person = useQuery(personQuery(personId));
  const download = useMutation({
    mutationFn: () => call('exportPerson', { params: { personId } }),
    onSuccess: (archive) => saveFile(archive, 'my-data.zip'),
  });
  if (person.isError) return <ErrorState error={person.error} onRetry={() => person.refetch()} />;
  if (!person.data) return <LoadingRows rows={4} />;
  return (
    <Stack gap="lg" maw={760}>
      <MySteps person={person.data} />
      <MyFacts person={person.data} />
      <Paper withBorder p="md">
        <Stack align="flex-start">
          <Title order={2} size="h5">
            {t('download.title')}
          </Title>
          <Text size="sm">{t('download.note')}</Text>
          {download.isError && <ErrorState error={download.error} />}
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={download.isPending}
            onClick={() => download.mutate()}
          >
            {t('download.act')}
          </Button>
        </Stack>
      </Paper>
    </Stack>
  );
}
