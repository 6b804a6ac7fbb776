import type { Job } from '@mien/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from './api.js';

const LIVE_MS = 1000;

export const isUnderWay = (job: Pick<Job, 'state'>): boolean =>
  job.state === 'waiting' || job.state === 'running';

/** Whether a job that stopped can go on where it stopped. */
export const canResume = (job: Pick<Job, 'state'>): boolean =>
  job.state === 'failed' || job.state === 'cancelled';

/** Share of a job that is done, in [0, 1]; undefined until its size is known. */
export function shareDone(job: Pick<Job, 'done' | 'total' | 'state'>): number | undefined {
  if (job.state === 'done') return 1;
  if (job.total === undefined || job.total === 0) return undefined;
  return Math.min(1, job.done / job.total);
}

/** Follow a job: asks every second while it is under way, and says once when it ends. */
export function useJob(jobId: string, onEnd?: (job: Job) => void) {
  const client = useQueryClient();
  const queryKey = ['job', jobId];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('getJob', { params: { id: jobId } }, signal),
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : LIVE_MS),
  });
  const keep = (job: Job) => {
    client.setQueryData(queryKey, job);
    void client.invalidateQueries({ queryKey: ['jobs'] });
  };
  const cancel = useMutation({
    mutationFn: () => call('cancelJob', { params: { id: jobId } }),
    onSuccess: keep,
  });
  const resume = useMutation({
    mutationFn: () => call('resumeJob', { params: { id: jobId } }),
    onSuccess: keep,
  });

  const wasUnderWay = useRef(false);
  const job = query.data;
  useEffect(() => {
    if (!job) return;
    if (wasUnderWay.current && !isUnderWay(job)) onEnd?.(job);
    wasUnderWay.current = isUnderWay(job);
  }, [job, onEnd]);

  return { query, job, cancel, resume };
}
