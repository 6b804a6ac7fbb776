import type { JOB_KINDS, JOB_STATES, Job, JobPriority } from '@mien/contracts';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { exactly, orderedBy } from '../../../platform/database/keyset.js';
import { job } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { priorityName } from '../../../platform/jobs/job-priority.js';
import type { OperationsDeps } from './ports.js';

type JobRow = typeof job.$inferSelect;

export interface JobQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly kind?: (typeof JOB_KINDS)[number] | undefined;
  readonly state?: (typeof JOB_STATES)[number] | undefined;
}

const describeJob = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind as Job['kind'],
  state: row.state as Job['state'],
  done: row.done,
  result: row.result,
  priority: priorityName(row.priority),
  attempts: row.attempts,
  attemptsAllowed: row.attemptsAllowed,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  ...(row.total === null ? {} : { total: row.total }),
  ...(row.error === null ? {} : { error: row.error }),
  ...(row.about === null ? {} : { about: row.about }),
  ...(row.startAfter === null ? {} : { startAfter: row.startAfter.toISOString() }),
  ...(row.startedAt === null ? {} : { startedAt: row.startedAt.toISOString() }),
  ...(row.finishedAt === null ? {} : { finishedAt: row.finishedAt.toISOString() }),
});

const NEWEST = orderedBy(job.createdAt, job.id, 'desc');

/** Jobs of the organization, newest first. */
export async function listJobs(tx: Transaction, { organizationId }: Principal, query: JobQuery) {
  const rows = await tx
    .select({ row: job, madeAt: exactly(job.createdAt) })
    .from(job)
    .where(
      and(
        eq(job.organizationId, organizationId),
        query.kind && eq(job.kind, query.kind),
        query.state && eq(job.state, query.state),
        NEWEST.after(query.cursor),
      ),
    )
    .orderBy(...NEWEST.order)
    .limit(query.limit + 1);
  const { page, end } = NEWEST.take(rows, query.limit, ({ madeAt, row }) => [madeAt, row.id]);
  return {
    items: page.map(({ row }) => describeJob(row)),
    ...end,
  };
}

/** @throws {NotFoundError} `job.not-found` */
export async function getJob(tx: Transaction, jobId: string): Promise<Job> {
  const [row] = await tx.select().from(job).where(eq(job.id, jobId));
  if (!row) throw new NotFoundError('job');
  return describeJob(row);
}

export type JobChange =
  | { readonly action: 'cancel' | 'resume' }
  | { readonly action: 'prioritize'; readonly priority: JobPriority };

function carryOut(
  jobs: OperationsDeps['jobs'],
  tx: Transaction,
  { organizationId, jobId, change }: { organizationId: string; jobId: string; change: JobChange },
): Promise<void> {
  if (change.action === 'prioritize') return jobs.prioritize(tx, organizationId, jobId, change.priority);
  return change.action === 'cancel' ? jobs.cancel(tx, jobId) : jobs.resume(tx, organizationId, jobId);
}

/** Stop a job, go on with it, or move it in the queue; what it has done stays. */
export async function changeJob(
  { jobs, auditTrail }: Pick<OperationsDeps, 'jobs' | 'auditTrail'>,
  tx: Transaction,
  asked: {
    readonly change: JobChange;
    readonly jobId: string;
    readonly principal: Principal;
    readonly origin: RequestOrigin;
  },
): Promise<Job> {
  const { change, jobId, principal, origin } = asked;
  await getJob(tx, jobId);
  await carryOut(jobs, tx, { organizationId: principal.organizationId, jobId, change });
  const changed = await getJob(tx, jobId);
  await auditTrail.record(tx, {
    actor: principal,
    origin,
    action: `job.${change.action}`,
    resource: `job:${jobId}`,
    metadata: { kind: changed.kind },
  });
  return changed;
}
