import { Alert, Badge, Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { Job } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { ErrorState } from './error-state.js';
import { LoadingRows } from './loading-rows.js';
import { useFormat } from './use-format.js';
import { canResume, isUnderWay, shareDone, useJob } from './use-job.js';
import { usePermission } from './use-permission.js';
import { useProblemText } from './use-problem-text.js';

const COLORS = {
  waiting: 'gray',
  running: 'blue',
  done: 'teal',
  failed: 'red',
  cancelled: 'yellow',
} as const;

export function JobStateBadge({ state }: Pick<Job, 'state'>) {
  const { t } = useTranslation('jobs');
  return (
    <Badge color={COLORS[state]} variant="light" autoContrast>
      {t(`state.${state}`)}
    </Badge>
  );
}

function ProgressBar({ job }: { readonly job: Job }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const share = shareDone(job);
  const counted =
    job.total === undefined
      ? t('progressOpen', { done: format.number(job.done) })
      : t('progress', { done: format.number(job.done), total: format.number(job.total) });
  return (
    <Stack gap={4}>
      <Progress.Root size="lg">
        <Progress.Section
          value={(share ?? 1) * 100}
          animated={isUnderWay(job)}
          striped={share === undefined}
          aria-label={t(`kind.${job.kind}`)}
          aria-valuetext={counted}
        />
      </Progress.Root>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{counted}</Text>
        {share !== undefined && <Text size="sm">{format.percent(share)}</Text>}
      </Group>
    </Stack>
  );
}

export interface JobProgressProps {
  readonly jobId: string;
  readonly onEnd?: (job: Job) => void;
}

/** A job as it goes: how far, in which state, and the buttons to stop it and to go on with it. */
export function JobProgress({ jobId, onEnd }: JobProgressProps) {
  const { t } = useTranslation('jobs');
  const { query, job, cancel, resume } = useJob(jobId, onEnd);
  const mayCancel = usePermission('jobs:cancel');
  const textOf = useProblemText();
  if (query.isPending) return <LoadingRows rows={1} />;
  if (!job) return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  const failure = cancel.error ?? resume.error;

  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Text fw={600}>{t(`kind.${job.kind}`)}</Text>
        <JobStateBadge state={job.state} />
      </Group>
      <ProgressBar job={job} />
      {job.error && (
        <Alert color="red" title={t('failedTitle')}>
          {job.error}
        </Alert>
      )}
      {failure && <Alert color="red">{textOf(failure)}</Alert>}
      {mayCancel && isUnderWay(job) && (
        <Button variant="default" w="fit-content" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('cancel')}
        </Button>
      )}
      {mayCancel && canResume(job) && (
        <Button w="fit-content" loading={resume.isPending} onClick={() => resume.mutate()}>
          {t('resume')}
        </Button>
      )}
    </Stack>
  );
}
