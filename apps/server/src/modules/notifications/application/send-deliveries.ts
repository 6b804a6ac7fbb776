import { and, asc, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { notificationContact, notificationDelivery } from '../../../platform/database/schema/index.js';
import { destinationOf } from './address-of.js';
import { handOver } from './hand-over.js';
import type { DeliveryRow, NotificationContext, Outcome } from './ports.js';
import { settlementOf } from './settlement.js';

/** Whoever takes a message has this long; then somebody else tries. Longer than any try lasts. */
const CLAIM_MS = 120_000;
const AT_A_TIME = 10;

/** The receiver told the provider to stop. */
const STOPPED = 'receiver-stopped';

/** Take the next few messages that are due, so that no other process takes them. */
async function claim({ database, clock }: NotificationContext): Promise<DeliveryRow[]> {
  const now = clock.now();
  const due = database.system
    .select({ id: notificationDelivery.id })
    .from(notificationDelivery)
    .where(
      and(
        eq(notificationDelivery.state, 'waiting'),
        lte(notificationDelivery.dueAt, now),
        or(isNull(notificationDelivery.claimedUntil), lt(notificationDelivery.claimedUntil, now)),
      ),
    )
    .orderBy(asc(notificationDelivery.dueAt))
    .limit(AT_A_TIME)
    .for('update', { skipLocked: true });
  return database.system
    .update(notificationDelivery)
    .set({
      claimedUntil: new Date(now.getTime() + CLAIM_MS),
      attempts: sql`${notificationDelivery.attempts} + 1`,
    })
    .where(inArray(notificationDelivery.id, due))
    .returning();
}

async function settle({ database, clock }: NotificationContext, delivery: DeliveryRow, outcome: Outcome) {
  const now = clock.now();
  await database.inOrganization(delivery.organizationId, async (tx) => {
    await tx
      .update(notificationDelivery)
      .set({ claimedUntil: null, ...settlementOf(outcome, delivery.attempts, now) })
      .where(and(eq(notificationDelivery.id, delivery.id), eq(notificationDelivery.state, 'waiting')));
    if (outcome.kind === 'failed' && outcome.code === STOPPED && delivery.contactId) {
      await tx
        .update(notificationContact)
        .set({ stoppedAt: now })
        .where(eq(notificationContact.id, delivery.contactId));
    }
  });
}

async function sendOne(context: NotificationContext, delivery: DeliveryRow): Promise<void> {
  try {
    const destination = await destinationOf(context, delivery);
    await settle(context, delivery, await handOver(context, delivery, destination));
  } catch (error) {
    context.onError(error, `message by ${delivery.channel}`);
    await settle(context, delivery, { kind: 'failed', isFinal: false, code: 'interrupted' }).catch(
      (again: unknown) => context.onError(again, 'outcome of a message'),
    );
  }
}

/**
 * Send the next few messages that are due.
 *
 * A process that dies in between leaves a claim that ends; the message is then sent again under the same id, so that
 * whoever gets it twice can tell.
 *
 * @returns how many there were
 */
export async function sendDeliveries(context: NotificationContext): Promise<number> {
  const claimed = await claim(context);
  await Promise.all(claimed.map((delivery) => sendOne(context, delivery)));
  return claimed.length;
}
