import { randomBytes } from 'node:crypto';
import type { Webhook, webhookRoutes } from '@mien/contracts';
import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { webhook } from '../../../platform/database/schema/index.js';
import { isUniqueViolation } from '../../../platform/database/unique-violation.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { forgetSecrets, keepSecret } from '../../../platform/security/outgoing-secrets.js';
import { WebhookAddressError, WebhookNameTakenError } from '../domain/errors.js';
import { describeWebhook } from './describe.js';
import type { Changing, WebhookContext, WebhookRow } from './ports.js';
import { writeSecret } from './sign.js';

type NewWebhook = z.output<typeof webhookRoutes.createWebhook.body>;
type WebhookChange = z.output<typeof webhookRoutes.updateWebhook.body>;

const SECRET_BYTES = 32;
const DAY_MS = 86_400_000;

const newSecret = (): string => writeSecret(randomBytes(SECRET_BYTES));

/** A host that nobody knows now may be known later; an address that will never be called is refused. */
async function assertAddress({ outgoing }: WebhookContext, url: string | undefined): Promise<void> {
  const fault = url === undefined ? undefined : await outgoing.check(url);
  if (fault && fault !== 'unknown-host') throw new WebhookAddressError(fault);
}

const withFreeName = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error, 'webhook_name') ? new WebhookNameTakenError() : error;
  }
};

/** @throws {NotFoundError} `webhook.not-found` */
export async function ownWebhook(tx: Transaction, id: string): Promise<WebhookRow> {
  const [row] = await tx.select().from(webhook).where(eq(webhook.id, id)).for('no key update');
  if (!row) throw new NotFoundError('webhook');
  return row;
}

const note = (
  { audit }: WebhookContext,
  tx: Transaction,
  { principal, origin }: Changing,
  id: string,
  action: string,
  fields?: readonly string[],
) =>
  audit.record(tx, {
    actor: principal,
    origin,
    action: `webhook.${action}`,
    resource: `webhook:${id}`,
    ...(fields && { metadata: { fields } }),
  });

export async function listWebhooks({ database, clock }: WebhookContext, { organizationId }: Principal) {
  const rows = await database.inOrganization(organizationId, (tx) =>
    tx.select().from(webhook).orderBy(asc(webhook.name)),
  );
  return { items: rows.map((row) => describeWebhook(row, clock.now())) };
}

export async function readWebhook(
  { database, clock }: WebhookContext,
  { organizationId }: Principal,
  id: string,
) {
  const [row] = await database.inOrganization(organizationId, (tx) =>
    tx.select().from(webhook).where(eq(webhook.id, id)),
  );
  if (!row) throw new NotFoundError('webhook');
  return describeWebhook(row, clock.now());
}

/** @throws {WebhookNameTakenError} and {WebhookAddressError} */
export async function createWebhook(context: WebhookContext, by: Changing, asked: NewWebhook) {
  const { database, clock, newId, sealer } = context;
  const { organizationId, actorId } = by.principal;
  await assertAddress(context, asked.url);
  const secret = newSecret();
  const made = await withFreeName(() =>
    database.inOrganization(organizationId, async (tx) => {
      const secretId = await keepSecret(sealer, tx, organizationId, secret);
      const [row] = await tx
        .insert(webhook)
        .values({
          id: newId(),
          organizationId,
          ...asked,
          secretId,
          createdBy: actorId,
          createdAt: clock.now(),
        })
        .returning();
      if (!row) throw new NotFoundError('webhook');
      await note(context, tx, by, row.id, 'create');
      return row;
    }),
  );
  return { webhook: describeWebhook(made, clock.now()), secret };
}

/** Turning one on that was given up begins anew. */
const takenUp = (isOn: boolean | undefined): Partial<WebhookRow> =>
  isOn === undefined ? {} : { isOn, disabledAt: null, ...(isOn && { failingSince: null }) };

/** @throws {NotFoundError} `webhook.not-found`, {WebhookNameTakenError} and {WebhookAddressError} */
export async function updateWebhook(
  context: WebhookContext,
  by: Changing,
  id: string,
  { name, url, kinds, isOn }: WebhookChange,
): Promise<Webhook> {
  const { database, clock } = context;
  await assertAddress(context, url);
  const changed = await withFreeName(() =>
    database.inOrganization(by.principal.organizationId, async (tx) => {
      await ownWebhook(tx, id);
      const given = { ...(name && { name }), ...(url && { url }), ...(kinds && { kinds }) };
      const [row] = await tx
        .update(webhook)
        // a statement has to set something
        .set({ id, ...given, ...takenUp(isOn) })
        .where(eq(webhook.id, id))
        .returning();
      if (!row) throw new NotFoundError('webhook');
      await note(context, tx, by, id, 'update', [
        ...Object.keys(given),
        ...(isOn === undefined ? [] : ['isOn']),
      ]);
      return row;
    }),
  );
  return describeWebhook(changed, clock.now());
}

/** @throws {NotFoundError} `webhook.not-found` */
export async function deleteWebhook(context: WebhookContext, by: Changing, id: string): Promise<void> {
  await context.database.inOrganization(by.principal.organizationId, async (tx) => {
    const [gone] = await tx.delete(webhook).where(eq(webhook.id, id)).returning();
    if (!gone) throw new NotFoundError('webhook');
    await forgetSecrets(tx, [gone.secretId, gone.formerSecretId]);
    await note(context, tx, by, id, 'delete');
  });
}

/** Another secret; the one before stays valid for a day. @throws {NotFoundError} `webhook.not-found` */
export async function rotateWebhookSecret(context: WebhookContext, by: Changing, id: string) {
  const { database, clock, sealer } = context;
  const { organizationId } = by.principal;
  const secret = newSecret();
  const changed = await database.inOrganization(organizationId, async (tx) => {
    const row = await ownWebhook(tx, id);
    const secretId = await keepSecret(sealer, tx, organizationId, secret);
    const formerSecretUntil = new Date(clock.now().getTime() + DAY_MS);
    const [rotated] = await tx
      .update(webhook)
      .set({ secretId, formerSecretId: row.secretId, formerSecretUntil })
      .where(eq(webhook.id, id))
      .returning();
    await forgetSecrets(tx, [row.formerSecretId]);
    await note(context, tx, by, id, 'rotate-secret');
    return rotated ?? row;
  });
  return { webhook: describeWebhook(changed, clock.now()), secret };
}
