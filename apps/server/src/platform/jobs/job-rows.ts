import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.js';
import { job } from '../database/schema/index.js';

export type JobRow = typeof job.$inferSelect;
export type Totals = Record<string, string | number | boolean>;

/** What a runner does to the row people see. Each is one statement, so a crash leaves a state that makes sense. */

/** @returns nothing if its organization has a job of that idempotency key already. */
export async function insertJob(tx: Transaction, row: typeof job.$inferInsert): Promise<JobRow | undefined> {
  const [inserted] = await tx.insert(job).values(row).onConflictDoNothing().returning();
  return inserted;
}

export async function jobOfKey(tx: Transaction, idempotencyKey: string): Promise<JobRow | undefined> {
  const [row] = await tx.select().from(job).where(eq(job.idempotencyKey, idempotencyKey));
  return row;
}

/** Take a waiting job for running. @returns what it is to do; nothing if somebody else has it or nobody wants it now. */
export async function claimJob(tx: Transaction, jobId: string): Promise<JobRow | undefined> {
  const [claimed] = await tx
    .update(job)
    .set({
      state: 'running',
      startedAt: sql`coalesce(${job.startedAt}, now())`,
      finishedAt: null,
      error: null,
      startAfter: null,
    })
    .where(
      and(
        eq(job.id, jobId),
        eq(job.state, 'waiting'),
        isNull(job.cancelRequestedAt),
        sql`coalesce(${job.startAfter}, '-infinity') <= clock_timestamp()`,
      ),
    )
    .returning();
  return claimed;
}

/** @returns whether somebody has asked to stop it. */
export async function storeProgress(
  tx: Transaction,
  jobId: string,
  progress: { readonly done: number; readonly total?: number; readonly result?: Totals },
): Promise<boolean> {
  const [row] = await tx
    .update(job)
    .set({
      done: progress.done,
      ...(progress.total === undefined ? {} : { total: progress.total }),
      ...(progress.result === undefined ? {} : { result: progress.result }),
    })
    .where(and(eq(job.id, jobId), eq(job.state, 'running')))
    .returning({ cancelRequestedAt: job.cancelRequestedAt });
  return row?.cancelRequestedAt != null;
}

export type Ending =
  | { readonly state: 'done'; readonly result: Totals }
  | { readonly state: 'failed'; readonly error: string; readonly attempts: number }
  /** It failed for a reason that may pass. */
  | {
      readonly state: 'waiting';
      readonly error: string;
      readonly attempts: number;
      readonly startAfter: Date;
    }
  | { readonly state: 'cancelled' }
  /** The server stops; the next one goes on. */
  | { readonly state: 'waiting' };

/** @returns the job, if it was running. */
export async function endJob(tx: Transaction, jobId: string, ending: Ending): Promise<JobRow | undefined> {
  const [ended] = await tx
    .update(job)
    .set({ ...ending, ...(ending.state === 'waiting' ? {} : { finishedAt: sql`now()` }) })
    .where(and(eq(job.id, jobId), eq(job.state, 'running')))
    .returning();
  return ended;
}

/** Mark it to be stopped; one that waits is cancelled at once. */
export async function requestCancel(tx: Transaction, jobId: string): Promise<void> {
  await tx
    .update(job)
    .set({
      cancelRequestedAt: sql`now()`,
      state: sql`case ${job.state} when 'waiting' then 'cancelled' else ${job.state} end`,
      finishedAt: sql`case ${job.state} when 'waiting' then now() else ${job.finishedAt} end`,
    })
    .where(and(eq(job.id, jobId), inArray(job.state, ['waiting', 'running'])));
}

/** @returns the job, if it was failed or cancelled and now waits again. */
export async function waitAgain(tx: Transaction, jobId: string): Promise<JobRow | undefined> {
  const [row] = await tx
    .update(job)
    .set({
      state: 'waiting',
      cancelRequestedAt: null,
      finishedAt: null,
      error: null,
      attempts: 0,
      startAfter: null,
    })
    .where(and(eq(job.id, jobId), inArray(job.state, ['failed', 'cancelled'])))
    .returning();
  return row;
}

/** @returns the job, if it waits. */
export async function storePriority(
  tx: Transaction,
  jobId: string,
  priority: number,
): Promise<JobRow | undefined> {
  const [row] = await tx
    .update(job)
    .set({ priority })
    .where(and(eq(job.id, jobId), eq(job.state, 'waiting')))
    .returning();
  return row;
}
