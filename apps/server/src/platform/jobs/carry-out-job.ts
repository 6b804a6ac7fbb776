import type { Database, Transaction } from '../database/database.js';
import { decideEndOfFailure } from './decide-end-of-failure.js';
import { claimJob, type Ending, endJob, type JobRow, storeProgress, type Totals } from './job-rows.js';
import type { JobRun, JobTerms } from './job-runner.js';
import type { Tickets } from './tickets.js';

const BETWEEN_WRITES_MS = 250;

/** Why a job was told to stop. */
export type StopReason = 'cancelled' | 'server-stops';

export interface CarryOut {
  readonly database: Pick<Database, 'inOrganization'>;
  readonly tickets: Pick<Tickets, 'send'>;
  readonly controller: AbortController;
  readonly terms: JobTerms;
  readonly run: (job: JobRun<object>) => Promise<Totals>;
  /** Milliseconds from any start, growing. */
  readonly elapsedMs: () => number;
  readonly now: () => Date;
  readonly onError: (error: unknown, jobId: string) => void;
}

/** Progress that reaches the database at most four times a second; the last one always does, with the ending. */
function createProgress(
  { database, controller, elapsedMs }: CarryOut,
  { jobId, organizationId }: { readonly jobId: string; readonly organizationId: string },
) {
  let unwritten: Parameters<typeof storeProgress>[2] | undefined;
  let writtenAt = Number.NEGATIVE_INFINITY;

  async function flush(): Promise<void> {
    const progress = unwritten;
    if (!progress) return;
    unwritten = undefined;
    writtenAt = elapsedMs();
    const shouldStop = await database.inOrganization(organizationId, (tx) =>
      storeProgress(tx, jobId, progress),
    );
    if (shouldStop) controller.abort('cancelled' satisfies StopReason);
  }

  return {
    flush,
    async report(done: number, total?: number, result?: Totals): Promise<void> {
      unwritten = {
        ...unwritten,
        done,
        ...(total === undefined ? {} : { total }),
        ...(result ? { result } : {}),
      };
      if (elapsedMs() - writtenAt >= BETWEEN_WRITES_MS) await flush();
    },
  };
}

const stopOf = (signal: AbortSignal): Ending =>
  signal.reason === ('server-stops' satisfies StopReason) ? { state: 'waiting' } : { state: 'cancelled' };

/** A job that is tried again later gets its ticket with its new state. */
async function sendAgain({ tickets }: CarryOut, tx: Transaction, ended: JobRow): Promise<void> {
  if (ended.state !== 'waiting' || !ended.startAfter) return;
  await tickets.send(tx, ended.kind, { jobId: ended.id, organizationId: ended.organizationId }, ended);
}

/** Claim a job, run it, and store how it ended. A job that is not waiting is left alone. */
export async function carryOutJob(
  options: CarryOut,
  { jobId, organizationId }: { readonly jobId: string; readonly organizationId: string },
): Promise<void> {
  const { database, controller, run, terms, onError } = options;
  const claimed = await database.inOrganization(organizationId, (tx) => claimJob(tx, jobId));
  if (!claimed) return;

  const { signal } = controller;
  const progress = createProgress(options, { jobId, organizationId });
  let ending: Ending;
  try {
    const result = await run({
      jobId,
      organizationId,
      input: claimed.input,
      signal,
      progress: progress.report,
    });
    await progress.flush();
    ending = signal.aborted ? stopOf(signal) : { state: 'done', result };
  } catch (error) {
    if (!signal.aborted) onError(error, jobId);
    ending = signal.aborted
      ? stopOf(signal)
      : decideEndOfFailure(error, claimed.attempts + 1, terms, options.now());
  }
  await database.inOrganization(organizationId, async (tx) => {
    const ended = await endJob(tx, jobId, ending);
    if (ended) await sendAgain(options, tx, ended);
  });
}
