import type { Database } from '../database/database.js';
import { carryOutJob, type StopReason } from './carry-out-job.js';
import { createJobRequests } from './create-job-requests.js';
import { holdJob } from './job-hold.js';
import type { Totals } from './job-rows.js';
import type { JobKind, JobRun, JobRunner, JobTerms } from './job-runner.js';
import { type RepeatedWork, startRepeating } from './repeated-work.js';
import { takeUpLeftJobs } from './take-up-left-jobs.js';
import { createTickets, type Ticket } from './tickets.js';

export interface JobRunnerDeps {
  readonly database: Pick<Database, 'inOrganization' | 'system' | 'pool'>;
  readonly onError: (error: unknown, details: Readonly<Record<string, string>>) => void;
  /** Milliseconds from any start, growing. */
  readonly elapsedMs: () => number;
  /** How often to look for what killed processes have left. */
  readonly takeUpSeconds?: number;
}

interface Defined {
  readonly run: (job: JobRun<object>) => Promise<Totals>;
  readonly terms: JobTerms;
}

const TAKE_UP_SECONDS = 15;

/**
 * Background jobs on pg-boss, one at a time of each kind.
 *
 * The table `job` is the truth that people see; a running one is held by a lock that ends with its process.
 */
export function createJobRunner({
  database,
  onError,
  elapsedMs,
  takeUpSeconds = TAKE_UP_SECONDS,
}: JobRunnerDeps): JobRunner {
  const kinds = new Map<JobKind, Defined>();
  const running = new Map<string, AbortController>();
  const repeated: RepeatedWork[] = [];
  const tickets = createTickets(database, (error) => onError(error, { part: 'pg-boss' }));
  let stopRepeating = async (): Promise<void> => undefined;

  async function look(kind: JobKind, ticket: Ticket): Promise<void> {
    const defined = kinds.get(kind);
    const letGo = defined && (await holdJob(database.pool, ticket.jobId));
    if (!letGo) return;
    const controller = new AbortController();
    running.set(ticket.jobId, controller);
    const failed = (error: unknown, jobId: string) => onError(error, { part: kind, jobId });
    const options = { ...defined, database, tickets, controller, elapsedMs, now: () => new Date() };
    try {
      await carryOutJob({ ...options, onError: failed }, ticket);
    } finally {
      running.delete(ticket.jobId);
      await letGo();
    }
  }

  const open = () => tickets.open([...kinds.keys()]);
  const takeUp = () => takeUpLeftJobs(database, tickets, [...kinds.keys()]);

  return {
    ...createJobRequests({ tickets, running, termsOf: (kind) => kinds.get(kind)?.terms }),
    open,

    define(kind, run, terms = {}) {
      kinds.set(kind, { run: run as Defined['run'], terms });
    },

    repeat(everySeconds, work) {
      repeated.push({ everySeconds, work });
    },

    async start() {
      await open();
      await takeUp();
      for (const kind of kinds.keys()) await tickets.work(kind, (ticket) => look(kind, ticket));
      const works = [...repeated, { everySeconds: takeUpSeconds, work: takeUp }];
      stopRepeating = startRepeating(works, (error) => onError(error, { part: 'repeated work' }));
    },

    async stop() {
      for (const controller of running.values()) controller.abort('server-stops' satisfies StopReason);
      await stopRepeating();
      await tickets.close();
    },
  };
}
