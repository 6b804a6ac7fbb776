import { Button, Group } from '@mantine/core';
import type { Job } from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyFailure } from '../../shared/notify.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { usePermission } from '../../shared/use-permission.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { DownloadRejected } from './download-rejected.js';
import { isUnderWay } from './import-verdicts.js';

/** Stop, go on, take back, and fetch what was turned away. */
export function ImportActions({ job }: { readonly job: Job }) {
  const { t } = useTranslation('imports');
  const cache = useQueryClient();
  const textOf = useProblemText();
  const mayStop = usePermission('jobs:cancel');
  const settings = {
    onError: (error: unknown) => notifyFailure(textOf(error)),
    onSettled: () => cache.invalidateQueries({ queryKey: ['job', job.id] }),
  };
  const params = { id: job.id };
  const cancel = useMutation({ ...settings, mutationFn: () => call('cancelJob', { params }) });
  const resume = useMutation({ ...settings, mutationFn: () => call('resumeJob', { params }) });
  const isStopped = job.state === 'failed' || job.state === 'cancelled';
  const isImport = job.kind === 'import';
  return (
    <Group>
      {mayStop && isUnderWay(job) && (
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('cancel')}
        </Button>
      )}
      {mayStop && isStopped && (
        <Button loading={resume.isPending} onClick={() => resume.mutate()}>
          {t('resume')}
        </Button>
      )}
      {isImport && !isUnderWay(job) && <DownloadRejected job={job} />}
      {isImport && !isUnderWay(job) && job.result.rehearse !== true && <UndoImport jobId={job.id} />}
    </Group>
  );
}

function UndoImport({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const confirm = useConfirm();
  const textOf = useProblemText();
  const undo = useMutation({
    mutationFn: () => call('undoImport', { params: { id: jobId } }),
    onSuccess: (started) => navigate({ to: '/imports/$jobId', params: { jobId: started.jobId } }),
    onError: (error) => notifyFailure(textOf(error)),
  });
  const ask = async () => {
    const isSure = await confirm({
      title: t('undo.title'),
      consequence: t('undo.note'),
      act: t('undo.act'),
    });
    if (isSure) undo.mutate();
  };
  return (
    <Button variant="default" loading={undo.isPending} onClick={ask}>
      {t('undo.act')}
    </Button>
  );
}
