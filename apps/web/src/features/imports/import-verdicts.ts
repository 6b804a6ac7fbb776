import { IMPORT_VERDICTS, type Job, type routes } from '@mien/contracts';
import type { z } from 'zod';

export type ImportVerdict = (typeof IMPORT_VERDICTS)[number];
export type ImportRow = z.output<typeof routes.listImportRows.response>['items'][number];

const DONE: readonly ImportVerdict[] = ['created', 'updated', 'enrolled', 'unchanged', 'undone'];

/** Whether a row or picture was turned away and somebody should look at it. */
export const isRejected = (verdict: ImportVerdict): boolean => !DONE.includes(verdict);

export const REJECTED_VERDICTS: readonly ImportVerdict[] = IMPORT_VERDICTS.filter(isRejected);

/** How many rows got which verdict, in the order of the contract; verdicts nobody got are left out. */
export const countsOf = (job: Pick<Job, 'result'>): readonly (readonly [ImportVerdict, number])[] =>
  IMPORT_VERDICTS.flatMap((verdict) => {
    const count = job.result[verdict];
    return typeof count === 'number' && count > 0 ? [[verdict, count] as const] : [];
  });

/** Whether the job may still change by itself. */
export const isUnderWay = (job: Pick<Job, 'state'> | undefined): boolean =>
  job?.state === 'waiting' || job?.state === 'running';
