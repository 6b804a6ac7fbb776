import { inArray, sql } from 'drizzle-orm';
import { newId } from '../clock.js';
import type { Database } from '../database/database.js';
import { job } from '../database/schema/index.js';
import { carryOutJob, type StopReason } from './carry-out-job.js';
import { holdJob } from './job-hold.js';
import { insertJob, requestCancel, type Totals, waitAgain } from './job-rows.js';
import type { JobKind, JobRun, JobRunner } from './job-runner.js';
import { createTickets, type Ticket } from './tickets.js';

export interface JobRunnerDeps {
  readonly database: Pick<Database, 'inOrganization' | 'system' | 'pool'>;
  readonly onError: (error: unknown, details: Readonly<Record<string, string>>) => void;
  /** Milliseconds from any start, growing. */
  readonly elapsedMs: () => number;
}

type Tickets = ReturnType<typeof createTickets>;

/** Jobs that wait without anybody looking, or ran in a server that is gone, get a new ticket. */
async function takeUpLeftJobs(database: JobRunnerDeps['database'], tickets: Tickets): Promise<void> {
  const left = await database.system
    .select()
    .from(job)
    .where(inArray(job.state, ['waiting', 'running']));
  for (const { id, organizationId, kind } of left) {
    const letGo = await holdJob(database.pool, id);
    if (!letGo) continue;
    await database
      .inOrganization(organizationId, async (tx) => {
        await tx.execute(sql`update job set state = 'waiting' where id = ${id} and state = 'running'`);
        await tickets.send(tx, kind, { jobId: id, organizationId });
      })
      .finally(letGo);
  }
}

/**
 * Background jobs on pg-boss, one at a time of each kind.
 *
 * The table `job` is the truth that people see; a running one is held by a lock that ends with its process.
 */
export function createJobRunner({ database, onError, elapsedMs }: JobRunnerDeps): JobRunner {
  const runs = new Map<JobKind, (job: JobRun<object>) => Promise<Totals>>();
  const running = new Map<string, AbortController>();
  const tickets = createTickets(database, (error) => onError(error, { part: 'pg-boss' }));

  async function look(kind: JobKind, ticket: Ticket): Promise<void> {
    const run = runs.get(kind);
    const letGo = run && (await holdJob(database.pool, ticket.jobId));
    if (!letGo) return;
    const controller = new AbortController();
    running.set(ticket.jobId, controller);
    const failed = (error: unknown, jobId: string) => onError(error, { part: kind, jobId });
    try {
      await carryOutJob({ database, controller, run, elapsedMs, onError: failed }, ticket);
    } finally {
      running.delete(ticket.jobId);
      await letGo();
    }
  }

  const open = () => tickets.open([...runs.keys()]);

  return {
    open,

    define(kind, run) {
      runs.set(kind, run as (job: JobRun<object>) => Promise<Totals>);
    },

    async enqueue(tx, { actorName, organizationId }, kind, input) {
      if (!runs.has(kind)) throw new RangeError(`Nothing carries out jobs of the kind ${kind}.`);
      const id = newId();
      await insertJob(tx, { id, organizationId, kind, input: { ...input }, createdBy: actorName });
      await tickets.send(tx, kind, { jobId: id, organizationId });
      return id;
    },

    async cancel(tx, jobId) {
      await requestCancel(tx, jobId);
      running.get(jobId)?.abort('cancelled' satisfies StopReason);
    },

    async resume(tx, organizationId, jobId) {
      const kind = await waitAgain(tx, jobId);
      if (kind) await tickets.send(tx, kind, { jobId, organizationId });
    },

    async start() {
      await open();
      await takeUpLeftJobs(database, tickets);
      for (const kind of runs.keys()) await tickets.work(kind, (ticket) => look(kind, ticket));
    },

    async stop() {
      for (const controller of running.values()) controller.abort('server-stops' satisfies StopReason);
      await tickets.close();
    },
  };
}
