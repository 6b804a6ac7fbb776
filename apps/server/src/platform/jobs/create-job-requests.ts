import { newId } from '../clock.js';
import type { Transaction } from '../database/database.js';
import type { StopReason } from './carry-out-job.js';
import { priorityNumber } from './job-priority.js';
import { insertJob, type JobRow, jobOfKey, requestCancel, storePriority, waitAgain } from './job-rows.js';
import type { JobKind, JobRunner, JobTerms } from './job-runner.js';
import type { Tickets } from './tickets.js';

export interface JobRequestsDeps {
  readonly tickets: Pick<Tickets, 'send'>;
  /** Of a kind that is defined. */
  readonly termsOf: (kind: JobKind) => JobTerms | undefined;
  /** How to stop jobs that this process runs. */
  readonly running: ReadonlyMap<string, AbortController>;
}

/** What callers ask of jobs; each in the caller's transaction. */
export function createJobRequests({
  tickets,
  termsOf,
  running,
}: JobRequestsDeps): Pick<JobRunner, 'enqueue' | 'cancel' | 'resume' | 'prioritize'> {
  const send = (tx: Transaction, row: JobRow) =>
    tickets.send(tx, row.kind, { jobId: row.id, organizationId: row.organizationId }, row);

  return {
    async enqueue(tx, { actorName, organizationId }, kind, input, options = {}) {
      const { priority = 'normal', startAfter = null, idempotencyKey = null, about = null } = options;
      const terms = termsOf(kind);
      if (!terms) throw new RangeError(`Nothing carries out jobs of the kind ${kind}.`);
      const inserted = await insertJob(tx, {
        ...{ id: newId(), organizationId, kind, input: { ...input }, createdBy: actorName },
        ...{ priority: priorityNumber(priority), startAfter, idempotencyKey, about },
        attemptsAllowed: terms.attempts ?? 1,
      });
      if (inserted) await send(tx, inserted);
      const found = inserted ?? (idempotencyKey === null ? undefined : await jobOfKey(tx, idempotencyKey));
      if (!found) throw new RangeError('A job was neither enqueued nor found.');
      return found.id;
    },

    async cancel(tx, jobId) {
      await requestCancel(tx, jobId);
      running.get(jobId)?.abort('cancelled' satisfies StopReason);
    },

    async resume(tx, _organizationId, jobId) {
      const row = await waitAgain(tx, jobId);
      if (row) await send(tx, row);
    },

    async prioritize(tx, _organizationId, jobId, priority) {
      const row = await storePriority(tx, jobId, priorityNumber(priority));
      if (row) await send(tx, row);
    },
  };
}
