import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../apps/server/src/platform/database/database.js';
import { consent } from '../../apps/server/src/platform/database/schema/index.js';

/** The consent of a person of the bench; everybody there has given it. */
export async function consentOf(tx: Transaction, personId: string): Promise<string> {
  const [found] = await tx
    .select({ id: consent.id })
    .from(consent)
    .where(and(eq(consent.personId, personId), isNull(consent.withdrawnAt)));
  if (found === undefined) throw new Error('Nobody asked this person.');
  return found.id;
}
