import type { WebhookDeliveryDetails } from '@mien/contracts';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedById } from '../../../platform/database/keyset.js';
import { webhook, webhookAttempt, webhookDelivery } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { WebhookOffError } from '../domain/errors.js';
import { describeAttempt, describeDelivery } from './describe.js';
import type { Changing, WebhookContext, WebhookDeliveryRow } from './ports.js';
import { tryDelivery } from './try-delivery.js';
import { ownWebhook } from './webhooks.js';

export interface LogQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly state?: WebhookDeliveryRow['state'] | undefined;
}

async function assertWebhook(tx: Transaction, id: string): Promise<void> {
  const [row] = await tx.select({ id: webhook.id }).from(webhook).where(eq(webhook.id, id));
  if (!row) throw new NotFoundError('webhook');
}

const lastAttempt = sql<{ status: number | null; error: string | null } | null>`(
  select json_build_object('status', last.status, 'error', last.error) from webhook_attempt last
   where last.delivery_id = webhook_delivery.id order by last.id desc limit 1)`;

const NEWEST = orderedById(webhookDelivery.id, 'desc');

/** What one receiver was sent, newest first. @throws {NotFoundError} `webhook.not-found` */
export async function listDeliveries(
  { database }: WebhookContext,
  { organizationId }: Principal,
  webhookId: string,
  { cursor, limit, state }: LogQuery,
) {
  const rows = await database.inOrganization(organizationId, async (tx) => {
    await assertWebhook(tx, webhookId);
    return tx
      .select({ row: webhookDelivery, last: lastAttempt })
      .from(webhookDelivery)
      .where(
        and(
          eq(webhookDelivery.webhookId, webhookId),
          state && eq(webhookDelivery.state, state),
          NEWEST.after(cursor),
        ),
      )
      .orderBy(...NEWEST.order)
      .limit(limit + 1);
  });
  const { page, end } = NEWEST.take(rows, limit, ({ row }) => [row.id]);
  return {
    items: page.map(({ row, last }) => describeDelivery(row, last ?? undefined)),
    ...end,
  };
}

async function detailsOf(tx: Transaction, webhookId: string, id: string): Promise<WebhookDeliveryDetails> {
  const [row] = await tx
    .select()
    .from(webhookDelivery)
    .where(and(eq(webhookDelivery.id, id), eq(webhookDelivery.webhookId, webhookId)));
  if (!row) throw new NotFoundError('delivery');
  const tries = await tx
    .select()
    .from(webhookAttempt)
    .where(eq(webhookAttempt.deliveryId, id))
    .orderBy(asc(webhookAttempt.id));
  return { ...describeDelivery(row, tries.at(-1)), payload: row.payload, tries: tries.map(describeAttempt) };
}

/** @throws {NotFoundError} `delivery.not-found` */
export const readDelivery = (
  { database }: WebhookContext,
  { organizationId }: Principal,
  webhookId: string,
  id: string,
): Promise<WebhookDeliveryDetails> =>
  database.inOrganization(organizationId, (tx) => detailsOf(tx, webhookId, id));

/** Send a message that says nothing, now, and tell what came back; it is not tried again. */
export async function pingWebhook(
  context: WebhookContext,
  { principal, origin }: Changing,
  webhookId: string,
) {
  const { database, clock, newId, audit } = context;
  const { organizationId } = principal;
  const now = clock.now();
  const { row, delivery } = await database.inOrganization(organizationId, async (tx) => {
    const found = await ownWebhook(tx, webhookId);
    const [made] = await tx
      .insert(webhookDelivery)
      .values({
        id: newId(),
        organizationId,
        webhookId,
        kind: 'ping',
        payload: JSON.stringify({ type: 'ping', timestamp: now.toISOString(), data: { organizationId } }),
        attempts: 1,
        dueAt: now,
        // nobody else tries it
        claimedUntil: new Date('9999-12-31T00:00:00Z'),
        createdAt: now,
      })
      .returning();
    if (!made) throw new NotFoundError('delivery');
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'webhook.ping',
      resource: `webhook:${webhookId}`,
    });
    return { row: found, delivery: made };
  });
  await tryDelivery(context, row, delivery);
  return readDelivery(context, principal, webhookId, delivery.id);
}

const againAt = (now: Date) => ({ state: 'waiting' as const, attempts: 0, dueAt: now, claimedUntil: null });

/** Send a message again under its id, whatever became of it. @throws {WebhookOffError} */
export async function replayDelivery(
  { database, clock, audit }: WebhookContext,
  { principal, origin }: Changing,
  webhookId: string,
  id: string,
) {
  return database.inOrganization(principal.organizationId, async (tx) => {
    const row = await ownWebhook(tx, webhookId);
    if (!row.isOn) throw new WebhookOffError();
    const [again] = await tx
      .update(webhookDelivery)
      .set(againAt(clock.now()))
      .where(
        and(
          eq(webhookDelivery.id, id),
          eq(webhookDelivery.webhookId, webhookId),
          sql`${webhookDelivery.kind} <> 'ping'`,
        ),
      )
      .returning();
    if (!again) throw new NotFoundError('delivery');
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'webhook.replay',
      resource: `webhook:${webhookId}`,
      metadata: { deliveryId: id },
    });
    return describeDelivery(again, undefined);
  });
}

/** Try everything again that was given up. @throws {WebhookOffError} */
export async function replayWebhook(
  { database, clock, audit }: WebhookContext,
  { principal, origin }: Changing,
  webhookId: string,
) {
  return database.inOrganization(principal.organizationId, async (tx) => {
    const row = await ownWebhook(tx, webhookId);
    if (!row.isOn) throw new WebhookOffError();
    const dead = and(
      eq(webhookDelivery.webhookId, webhookId),
      eq(webhookDelivery.state, 'dead'),
      sql`${webhookDelivery.kind} <> 'ping'`,
    );
    const again = await tx
      .update(webhookDelivery)
      .set(againAt(clock.now()))
      .where(dead)
      .returning({ id: webhookDelivery.id });
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'webhook.replay',
      resource: `webhook:${webhookId}`,
      metadata: { count: again.length },
    });
    return { count: again.length };
  });
}
