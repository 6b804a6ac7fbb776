import { and, eq, gt, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { webhook, webhookAttempt, webhookDelivery } from '../../../platform/database/schema/index.js';
import type { OutgoingAnswer } from '../../../platform/outgoing/outgoing.js';
import { isGivenUp, nextTry } from '../domain/back-off.js';
import type { WebhookContext, WebhookDeliveryRow, WebhookRow } from './ports.js';
import { secretsOf } from './secrets-of.js';
import { signatureHeaders } from './sign.js';

const OK = 200;
const MULTIPLE_CHOICES = 300;
const GONE = 410;
const KEPT_CHARACTERS = 1_000;
/** While a receiver fails, the rest of what waits for it waits so long, ms. */
const HOLD_MS = 30_000;

const isThrough = (answer: OutgoingAnswer): boolean =>
  answer.kind === 'answer' && answer.status >= OK && answer.status < MULTIPLE_CHOICES;

/** Send a message, signed now. */
async function send(context: WebhookContext, row: WebhookRow, delivery: WebhookDeliveryRow) {
  const { database, clock, outgoing } = context;
  const secrets = await database.inOrganization(row.organizationId, (tx) => secretsOf(context, tx, row));
  const at = clock.now();
  const started = performance.now();
  const answer = await outgoing.send({
    url: row.url,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Mien-Webhooks/1',
      ...signatureHeaders(delivery.id, delivery.payload, at, secrets),
    },
    body: delivery.payload,
  });
  return { at, answer, durationMs: Math.round(performance.now() - started) };
}

const attemptOf = (answer: OutgoingAnswer) =>
  answer.kind === 'answer'
    ? { status: answer.status, answer: answer.body.slice(0, KEPT_CHARACTERS) }
    : { error: answer.fault };

/** Nothing gets through for days, or the receiver says that it is gone: stop, and tell somebody. */
async function giveUp(context: WebhookContext, tx: Transaction, row: WebhookRow): Promise<void> {
  const [given] = await tx
    .update(webhook)
    .set({ isOn: false, disabledAt: context.clock.now() })
    .where(and(eq(webhook.id, row.id), webhook.isOn))
    .returning();
  if (!given) return;
  await tx
    .update(webhookDelivery)
    .set({ state: 'dead', claimedUntil: null })
    .where(and(eq(webhookDelivery.webhookId, row.id), eq(webhookDelivery.state, 'waiting')));
  await context.tellGivenUp(tx, given);
}

async function noteFailure(
  context: WebhookContext,
  tx: Transaction,
  delivery: WebhookDeliveryRow,
  answer: OutgoingAnswer,
): Promise<void> {
  const { clock, random } = context;
  const now = clock.now();
  const askedMs = answer.kind === 'answer' ? answer.retryAfterMs : undefined;
  const again = delivery.kind === 'ping' ? undefined : nextTry(delivery.attempts, now, random(), { askedMs });
  await tx
    .update(webhookDelivery)
    .set({ claimedUntil: null, ...(again ? { dueAt: again } : { state: 'dead' as const }) })
    .where(and(eq(webhookDelivery.id, delivery.id), eq(webhookDelivery.state, 'waiting')));
  if (delivery.kind === 'ping') return;
  const [row] = await tx
    .update(webhook)
    .set({ failingSince: sql`coalesce(${webhook.failingSince}, ${now.toISOString()}::timestamptz)` })
    .where(eq(webhook.id, delivery.webhookId))
    .returning();
  if (!row) return;
  const isGone = answer.kind === 'answer' && answer.status === GONE;
  if (isGone || isGivenUp(row.failingSince, now)) return giveUp(context, tx, row);
  const held = new Date(now.getTime() + HOLD_MS);
  await tx
    .update(webhookDelivery)
    .set({ dueAt: held })
    .where(
      and(
        eq(webhookDelivery.webhookId, row.id),
        eq(webhookDelivery.state, 'waiting'),
        gt(sql`${held.toISOString()}::timestamptz`, webhookDelivery.dueAt),
        sql`${webhookDelivery.id} <> ${delivery.id}`,
      ),
    );
}

async function noteSuccess(tx: Transaction, delivery: WebhookDeliveryRow, now: Date): Promise<void> {
  await tx
    .update(webhookDelivery)
    .set({ state: 'delivered', deliveredAt: now, claimedUntil: null })
    .where(eq(webhookDelivery.id, delivery.id));
  await tx
    .update(webhook)
    .set({ failingSince: null })
    .where(and(eq(webhook.id, delivery.webhookId), sql`${webhook.failingSince} is not null`));
}

/** Try one message that is claimed, and write down what came back. */
export async function tryDelivery(
  context: WebhookContext,
  row: WebhookRow,
  delivery: WebhookDeliveryRow,
): Promise<void> {
  const { database, clock, newId } = context;
  const { at, answer, durationMs } = await send(context, row, delivery);
  await database.inOrganization(row.organizationId, async (tx) => {
    // what failed changes the other messages of the webhook, too, each of which another try may hold
    await tx.select({ id: webhook.id }).from(webhook).where(eq(webhook.id, row.id)).for('no key update');
    await tx.insert(webhookAttempt).values({
      id: newId(),
      organizationId: row.organizationId,
      deliveryId: delivery.id,
      at,
      durationMs,
      ...attemptOf(answer),
    });
    if (isThrough(answer)) await noteSuccess(tx, delivery, clock.now());
    else await noteFailure(context, tx, delivery, answer);
  });
}
