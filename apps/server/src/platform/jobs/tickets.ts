import { sql } from 'drizzle-orm';
import PgBoss from 'pg-boss';
import type { Database, Transaction } from '../database/database.js';
import { senderIn } from './transaction-sender.js';

const POLL_S = 1;
/** pg-boss takes a ticket away after this long; a day is its limit. */
const LONGEST_JOB_HOURS = 23;
/** Any number. */
const QUEUES_LOCK = 620_414;

/** "Look at this job now." One too many is harmless, for a job is claimed by its row. */
export interface Ticket {
  readonly jobId: string;
  readonly organizationId: string;
}

/** Which of them is looked at first, and when at the earliest. */
interface TicketTerms {
  readonly priority: number;
  readonly startAfter: Date | null;
}

export type Tickets = ReturnType<typeof createTickets>;

/** Make queues one server after the other: pg-boss fails where two make the same one at once. */
async function inTurn(pool: Database['pool'], work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [QUEUES_LOCK]);
    await work().finally(() => client.query('select pg_advisory_unlock($1)', [QUEUES_LOCK]));
  } finally {
    client.release();
  }
}

/** The queue of tickets in pg-boss: sent inside a transaction, taken by one worker for each kind. */
export function createTickets(database: Pick<Database, 'pool'>, onError: (error: unknown) => void) {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values) },
    schedule: false,
  });
  boss.on('error', onError);

  return {
    /** The application role does not see tickets; the rest of the transaction goes on as that role. */
    async send(
      tx: Transaction,
      kind: string,
      ticket: Ticket,
      { priority, startAfter }: TicketTerms,
    ): Promise<void> {
      await tx.execute(sql.raw('set local role none'));
      await boss.send(kind, ticket, {
        db: senderIn(tx),
        priority,
        ...(startAfter ? { startAfter: new Date(startAfter) } : {}),
        retryLimit: 0,
        expireInHours: LONGEST_JOB_HOURS,
      });
      await tx.execute(sql.raw('set local role mien_app'));
    },

    async open(kinds: readonly string[]): Promise<void> {
      await inTurn(database.pool, async () => {
        await boss.start();
        for (const kind of kinds) await boss.createQueue(kind);
      });
    },

    async work(kind: string, look: (ticket: Ticket) => Promise<void>): Promise<void> {
      await boss.work<Ticket>(kind, { batchSize: 1, pollingIntervalSeconds: POLL_S }, async (tickets) => {
        for (const { data } of tickets) await look(data);
      });
    },

    /** Waits for the tickets that are being worked on. */
    close: () => boss.stop({ graceful: true, wait: true, close: false }),
  };
}
