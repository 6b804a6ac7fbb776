import type { JOB_KINDS } from '@mien/contracts';
import type { Transaction } from '../database/database.js';
import type { Principal } from '../http/request-context.js';

export type JobKind = (typeof JOB_KINDS)[number];

/** What a running job gets. It may be run again after a crash, so it goes on from what it has stored itself. */
export interface JobRun<Input> {
  readonly jobId: string;
  readonly organizationId: string;
  readonly input: Input;
  /** Fires on cancel and on shutdown; a job stops after its current row. */
  readonly signal: AbortSignal;
  /** Store progress; written at most four times a second. */
  progress(done: number, total?: number, result?: Record<string, string | number | boolean>): Promise<void>;
}

/** Background work with progress, cancel and resume, surviving a restart. */
export interface JobRunner {
  /** Say how a kind is carried out; once, before `start`. @returns totals for the job's page. */
  define<Input extends object>(
    kind: JobKind,
    run: (job: JobRun<Input>) => Promise<Record<string, string | number | boolean>>,
  ): void;
  /** Enqueue inside the caller's transaction: no commit, no job. */
  enqueue(
    tx: Transaction,
    principal: Pick<Principal, 'actorId' | 'actorName' | 'organizationId'>,
    kind: JobKind,
    input: object,
  ): Promise<string>;
  /** Ask a job to stop after its current row; one that waits never starts. What is done stays. */
  cancel(tx: Transaction, jobId: string): Promise<void>;
  /** Go on with a failed or cancelled job. Does nothing to one that is not. */
  resume(tx: Transaction, organizationId: string, jobId: string): Promise<void>;
  /** Be ready to enqueue what other processes carry out. */
  open(): Promise<void>;
  /** Open, and take up work, first what a killed server has left. */
  start(): Promise<void>;
  /** Let running jobs stop after their row; the next start goes on with them. */
  stop(): Promise<void>;
}
