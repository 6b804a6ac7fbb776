import { sql } from 'drizzle-orm';
import type { Transaction } from './database.js';

/**
 * Hold back every other change of the organization's templates until this transaction ends. The triggers of the change
 * feed take the same lock; who takes it before any row cannot meet another in a deadlock.
 */
export async function lockTemplateFeed(tx: Transaction, organizationId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('template_change:' || ${organizationId}::text, 0))`,
  );
}
