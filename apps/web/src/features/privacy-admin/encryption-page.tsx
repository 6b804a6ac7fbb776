import { Alert, Button, Card, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { FactList } from '../../shared/fact-list.js';
import { JobProgress } from '../../shared/job-progress.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { Page } from '../../shared/page.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import { useProblemText } from '../../shared/use-problem-text.js';

const ENCRYPTION = ['encryption'] as const;

/** The rotation that is under way, also when somebody else began it. */
function useRunningRotation(): string | undefined {
  const seesJobs = usePermission('jobs:read');
  const running = useQuery({
    queryKey: ['jobs', 'key-rotation', 'running'],
    queryFn: ({ signal }) => call('listJobs', { query: { kind: 'key-rotation', limit: 1 } }, signal),
    enabled: seesJobs,
  });
  const job = running.data?.items[0];
  return job && (job.state === 'running' || job.state === 'waiting') ? job.id : undefined;
}

function Rotation() {
  const { t } = useTranslation('privacy-admin');
  const mayRotate = usePermission('encryption:rotate');
  const client = useQueryClient();
  const confirm = useConfirm();
  const textOf = useProblemText();
  const running = useRunningRotation();
  const [started, setStarted] = useState<string>();
  const jobId = started ?? running;
  const rotate = useMutation({
    mutationFn: () => call('rotateKey'),
    onSuccess: (job) => setStarted(job.jobId),
  });
  const onEnd = useCallback(() => void client.invalidateQueries({ queryKey: ENCRYPTION }), [client]);
  const ask = async () => {
    const isSure = await confirm({
      title: t('rotate.title'),
      consequence: t('rotate.consequence'),
      act: t('rotate.act'),
      isDestructive: false,
    });
    if (isSure) rotate.mutate();
  };
  return (
    <Card withBorder maw={640} component="section">
      <Stack>
        <Title order={2} size="h4">
          {t('rotate.heading')}
        </Title>
        <Text size="sm">{t('rotate.why')}</Text>
        {jobId && <JobProgress jobId={jobId} onEnd={onEnd} />}
        {rotate.error && <Alert color="red">{textOf(rotate.error)}</Alert>}
        {mayRotate && (
          <Button w="fit-content" variant="default" loading={rotate.isPending} onClick={ask}>
            {t('rotate.act')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

/** Which key seals faces and pictures, and how to make a new one. */
export function EncryptionPage() {
  const { t } = useTranslation('privacy-admin');
  const format = useFormat();
  const query = useQuery({
    queryKey: ENCRYPTION,
    queryFn: ({ signal }) => call('getEncryption', {}, signal),
  });
  const state = query.data;
  return (
    <Page title={t('title')} description={t('description')}>
      {query.isPending && <LoadingRows rows={3} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {state && (
        <Card withBorder maw={640}>
          <FactList
            facts={[
              [t('dataKey'), t('dataKeyVersion', { version: format.number(state.dataKeyVersion) })],
              [t('since'), format.dateTime(state.createdAt)],
              [t('outdated'), state.outdatedRows === 0 ? t('none') : format.number(state.outdatedRows)],
              [t('masterKey'), <bdi key="id">{state.masterKeyId}</bdi>],
              [t('source'), t(`sources.${state.masterKeySource}`)],
            ]}
          />
        </Card>
      )}
      <Rotation />
    </Page>
  );
}
