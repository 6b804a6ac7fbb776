import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { notificationDelivery } from '../../../platform/database/schema/index.js';
import { nextAttempt } from '../domain/back-off.js';
import type { Outcome } from './ports.js';

/** What a try makes of a message. */
export function settlementOf(outcome: Outcome, attempts: number, now: Date) {
  if (outcome.kind === 'sent') {
    return {
      state: 'sent' as const,
      sentAt: now,
      error: null,
      ...(outcome.providerId && { providerId: outcome.providerId }),
    };
  }
  const again = outcome.isFinal ? undefined : nextAttempt(attempts, now);
  return { error: outcome.code, ...(again ? { dueAt: again } : { state: 'failed' as const }) };
}

/** The only try there is of a test. */
export async function settleTest(tx: Transaction, id: string, outcome: Outcome, now: Date): Promise<void> {
  const became = outcome.kind === 'sent' ? settlementOf(outcome, 1, now) : { error: outcome.code };
  await tx.update(notificationDelivery).set(became).where(eq(notificationDelivery.id, id));
}
