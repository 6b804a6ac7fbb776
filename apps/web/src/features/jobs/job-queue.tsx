import { Alert, SegmentedControl, Stack, Text } from '@mantine/core';
import { JOB_PRIORITIES, type Job, type JobPriority } from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import { useProblemText } from '../../shared/use-problem-text.js';

/** A job that waits: when its time comes, and whether it goes before others. */
export function JobQueue({ job }: { readonly job: Job }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const client = useQueryClient();
  const mayChange = usePermission('jobs:cancel');
  const textOf = useProblemText();
  const change = useMutation({
    mutationFn: (priority: JobPriority) =>
      call('prioritizeJob', { params: { id: job.id }, body: { priority } }),
    onSuccess: (changed) => client.setQueryData(['job', job.id], changed),
  });
  if (job.state !== 'waiting') return null;
  const when = job.startAfter && format.relative(job.startAfter);
  return (
    <Stack gap="xs" mt="sm">
      {when && <Text size="sm">{t(job.attempts > 0 ? 'again' : 'later', { when })}</Text>}
      {mayChange && (
        <SegmentedControl
          aria-label={t('priorityLabel')}
          w="fit-content"
          size="xs"
          data={JOB_PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
          value={job.priority}
          onChange={(value) => change.mutate(value as JobPriority)}
        />
      )}
      {change.error && <Alert color="red">{textOf(change.error)}</Alert>}
    </Stack>
  );
}
