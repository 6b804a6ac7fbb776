import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.js';
import { holdJob } from './job-hold.js';
import type { Tickets } from './tickets.js';

interface LeftJob extends Record<string, unknown> {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: string;
  readonly state: string;
  readonly priority: number;
  readonly startAfter: Date | null;
}

/** Jobs said to run, and jobs that wait without a ticket that somebody will look at. */
const findLeft = (database: Pick<Database, 'system'>, kinds: readonly string[]) =>
  database.system.execute<LeftJob>(sql`
    select id, organization_id as "organizationId", kind, state, priority, start_after as "startAfter" from job
    where kind in ${kinds} and (state = 'running' or state = 'waiting' and not exists (
      select from pgboss.job as ticket
      where ticket.name = job.kind and ticket.state in ('created', 'retry') and ticket.data->>'jobId' = job.id::text))`);

/** Give a new ticket to jobs that wait without one, or ran in a process that is gone. */
export async function takeUpLeftJobs(
  database: Pick<Database, 'system' | 'pool' | 'inOrganization'>,
  tickets: Pick<Tickets, 'send'>,
  kinds: readonly string[],
): Promise<void> {
  if (kinds.length === 0) return;
  const { rows } = await findLeft(database, kinds);
  for (const left of rows) {
    const ticket = (tx: Transaction) =>
      tickets.send(tx, left.kind, { jobId: left.id, organizationId: left.organizationId }, left);
    if (left.state === 'waiting') await database.inOrganization(left.organizationId, ticket);
    else await takeFromTheGone(database, left, ticket);
  }
}

/** A job said to run waits again, if nobody holds it: only then is nobody running it. */
async function takeFromTheGone(
  database: Pick<Database, 'pool' | 'inOrganization'>,
  { id, organizationId }: LeftJob,
  ticket: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const letGo = await holdJob(database.pool, id);
  if (!letGo) return;
  await database
    .inOrganization(organizationId, async (tx) => {
      await tx.execute(sql`update job set state = 'waiting' where id = ${id} and state = 'running'`);
      await ticket(tx);
    })
    .finally(letGo);
}
