import { and, asc, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { webhook, webhookDelivery } from '../../../platform/database/schema/index.js';
import type { WebhookContext, WebhookDeliveryRow } from './ports.js';
import { tryDelivery } from './try-delivery.js';

/** Longer than any try lasts. */
const CLAIM_MS = 60_000;
const AT_A_TIME = 10;

/** Take the next few messages of receivers that are on, so that no other process takes them. */
async function claim({ database, clock }: WebhookContext): Promise<WebhookDeliveryRow[]> {
  const now = clock.now();
  const due = database.system
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .where(
      and(
        eq(webhookDelivery.state, 'waiting'),
        webhook.isOn,
        lte(webhookDelivery.dueAt, now),
        or(isNull(webhookDelivery.claimedUntil), lt(webhookDelivery.claimedUntil, now)),
      ),
    )
    .orderBy(asc(webhookDelivery.dueAt))
    .limit(AT_A_TIME)
    .for('update', { of: webhookDelivery, skipLocked: true });
  return database.system
    .update(webhookDelivery)
    .set({ claimedUntil: new Date(now.getTime() + CLAIM_MS), attempts: sql`${webhookDelivery.attempts} + 1` })
    .where(inArray(webhookDelivery.id, due))
    .returning();
}

/**
 * Send the next few messages that are due. One whose try was cut short is tried again after its claim has ended, under
 * the same `webhook-id`.
 *
 * @returns how many there were
 */
export async function sendWebhooks(context: WebhookContext): Promise<number> {
  const claimed = await claim(context);
  if (claimed.length === 0) return 0;
  const rows = await context.database.system
    .select()
    .from(webhook)
    .where(
      inArray(
        webhook.id,
        claimed.map(({ webhookId }) => webhookId),
      ),
    );
  const receivers = new Map(rows.map((row) => [row.id, row]));
  await Promise.all(
    claimed.map(async (delivery) => {
      const row = receivers.get(delivery.webhookId);
      if (!row) return;
      await tryDelivery(context, row, delivery).catch((error: unknown) => context.onError(error, 'webhook'));
    }),
  );
  return claimed.length;
}
