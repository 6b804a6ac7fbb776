import type { JOB_KINDS, JobPriority } from '@mien/contracts';
import type { Transaction } from '../database/database.js';
import type { Principal } from '../http/request-context.js';

export type JobKind = (typeof JOB_KINDS)[number];

/**
 * What a running job gets.
 *
 * It may be run again: after a crash at any point, after a failure that is tried again, after somebody lets it go on.
 * So its effects happen once only if it goes on from what it has stored itself, and stores each effect together with
 * the fact that it happened: in one transaction, or under a name that a second time makes the same thing.
 */
export interface JobRun<Input> {
  readonly jobId: string;
  readonly organizationId: string;
  readonly input: Input;
  /** Fires on cancel and on shutdown; a job stops after its current row. */
  readonly signal: AbortSignal;
  /** Store progress; written at most four times a second. */
  progress(done: number, total?: number, result?: Record<string, string | number | boolean>): Promise<void>;
}

/** How often a kind is tried when it fails for a reason that may pass. */
export interface JobTerms {
  /** Attempts in all. Default: 1, so that it fails at once. */
  readonly attempts?: number;
  /** Wait before the second attempt; twice as long before each further one. */
  readonly backOffSeconds?: number;
}

export interface EnqueueOptions {
  readonly priority?: JobPriority;
  /** Not before this. */
  readonly startAfter?: Date;
  /** A job of the same organization that was asked for under the same name is this job. */
  readonly idempotencyKey?: string;
  /** What it is about, as `kind:id`. */
  readonly about?: string;
}

/** Background work with progress, priority, retry, cancel and resume, surviving a restart. */
export interface JobRunner {
  /** Say how a kind is carried out; once, before `start`. @returns totals for the job's page. */
  define<Input extends object>(
    kind: JobKind,
    run: (job: JobRun<Input>) => Promise<Record<string, string | number | boolean>>,
    terms?: JobTerms,
  ): void;
  /** Work that is done again and again while this process takes up jobs; safe in two processes at once. */
  repeat(everySeconds: number, work: () => Promise<unknown>): void;
  /** Enqueue inside the caller's transaction: no commit, no job. @returns its id */
  enqueue(
    tx: Transaction,
    principal: Pick<Principal, 'actorId' | 'actorName' | 'organizationId'>,
    kind: JobKind,
    input: object,
    options?: EnqueueOptions,
  ): Promise<string>;
  /** Ask a job to stop after its current row; one that waits never starts. What is done stays. */
  cancel(tx: Transaction, jobId: string): Promise<void>;
  /** Go on with a failed or cancelled job. Does nothing to one that is not. */
  resume(tx: Transaction, organizationId: string, jobId: string): Promise<void>;
  /** Let a waiting job go before others of its kind, or after them. Does nothing to one that does not wait. */
  prioritize(tx: Transaction, organizationId: string, jobId: string, priority: JobPriority): Promise<void>;
  /** Be ready to enqueue what other processes carry out. */
  open(): Promise<void>;
  /** Open, and take up work, first what a killed server has left. */
  start(): Promise<void>;
  /** Let running jobs stop after their row; the next start goes on with them. */
  stop(): Promise<void>;
}
