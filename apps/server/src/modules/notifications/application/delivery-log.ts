import type { NotificationDelivery, notificationRoutes } from '@mien/contracts';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedById } from '../../../platform/database/keyset.js';
import {
  account,
  notificationContact,
  notificationDelivery,
} from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { DeliveryNotFailedError } from '../domain/errors.js';
import type { Changing } from './member.js';
import type { DeliveryRow, NotificationContext } from './ports.js';

type Query = z.output<typeof notificationRoutes.listNotificationDeliveries.query>;

interface Found {
  readonly row: DeliveryRow;
  readonly account: string | null;
  readonly contact: string | null;
}

const describe = ({ row, account: member, contact }: Found): NotificationDelivery => ({
  id: row.id,
  kind: row.kind,
  channel: row.channel,
  recipientName: member ?? contact ?? '',
  state: row.state,
  attempts: row.attempts,
  createdAt: row.createdAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  ...(row.error && { error: row.error }),
  ...(row.sentAt && { sentAt: row.sentAt.toISOString() }),
});

const select = (tx: Transaction) =>
  tx
    .select({ row: notificationDelivery, account: account.name, contact: notificationContact.name })
    .from(notificationDelivery)
    .leftJoin(account, eq(account.id, notificationDelivery.accountId))
    .leftJoin(notificationContact, eq(notificationContact.id, notificationDelivery.contactId));

const NEWEST = orderedById(notificationDelivery.id, 'desc');

/** What was sent to whom; what it said is for them alone. */
export async function listDeliveries(
  { database }: NotificationContext,
  { organizationId }: Principal,
  { cursor, limit, state, channel, kind }: Query,
) {
  const rows = await database.inOrganization(organizationId, (tx) =>
    select(tx)
      .where(
        and(
          eq(notificationDelivery.organizationId, organizationId),
          state && eq(notificationDelivery.state, state),
          channel && eq(notificationDelivery.channel, channel),
          kind && eq(notificationDelivery.kind, kind),
          NEWEST.after(cursor),
        ),
      )
      .orderBy(...NEWEST.order)
      .limit(limit + 1),
  );
  const { page, end } = NEWEST.take(rows, limit, ({ row }) => [row.id]);
  return {
    items: page.map(describe),
    ...end,
  };
}

/** Try a message again that was given up. @throws {DeliveryNotFailedError} and {NotFoundError} */
export const retryDelivery = (
  { database, clock, audit }: NotificationContext,
  { principal, origin }: Changing,
  id: string,
): Promise<NotificationDelivery> =>
  database.inOrganization(principal.organizationId, async (tx) => {
    const waits = {
      state: 'waiting' as const,
      attempts: 0,
      dueAt: clock.now(),
      claimedUntil: null,
      error: null,
    };
    const again = await tx
      .update(notificationDelivery)
      .set(waits)
      .where(and(eq(notificationDelivery.id, id), eq(notificationDelivery.state, 'failed')))
      .returning({ id: notificationDelivery.id });
    const [found] = await select(tx).where(eq(notificationDelivery.id, id));
    if (!found) throw new NotFoundError('delivery');
    if (again.length === 0) throw new DeliveryNotFailedError();
    const resource = `notification-delivery:${id}`;
    await audit.record(tx, { actor: principal, origin, action: 'notification.retry', resource });
    return describe(found);
  });
