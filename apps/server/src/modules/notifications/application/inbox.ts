import type { Notification, notificationRoutes } from '@mien/contracts';
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedById } from '../../../platform/database/keyset.js';
import { notificationDelivery } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { DeliveryRow, NotificationContext } from './ports.js';

type Query = z.output<typeof notificationRoutes.listNotifications.query>;
type Reading = z.output<typeof notificationRoutes.readNotifications.body>;

/** Nobody counts further. */
const MOST_COUNTED = 100;

const describe = (row: DeliveryRow): Notification => ({
  id: row.id,
  kind: row.kind as Notification['kind'],
  subject: row.subject,
  body: row.body,
  at: row.createdAt.toISOString(),
  ...(row.path && { path: row.path }),
  ...(row.readAt && { readAt: row.readAt.toISOString() }),
});

const ownOnes = ({ actorId }: Principal, ...more: (SQL | undefined)[]) =>
  and(eq(notificationDelivery.accountId, actorId), eq(notificationDelivery.channel, 'in-app'), ...more);

const NEWEST = orderedById(notificationDelivery.id, 'desc');

/** What a member is told in the product, newest first. */
export async function listNotifications(
  { database }: NotificationContext,
  principal: Principal,
  query: Query,
) {
  const rows = await database.inOrganization(principal.organizationId, (tx) =>
    tx
      .select()
      .from(notificationDelivery)
      .where(
        ownOnes(principal, query.unread && isNull(notificationDelivery.readAt), NEWEST.after(query.cursor)),
      )
      .orderBy(...NEWEST.order)
      .limit(query.limit + 1),
  );
  const { page, end } = NEWEST.take(rows, query.limit, ({ id }) => [id]);
  return {
    items: page.map(describe),
    ...end,
  };
}

async function countUnread(tx: Transaction, principal: Principal): Promise<number> {
  const some = tx
    .select({ one: sql`1` })
    .from(notificationDelivery)
    .where(ownOnes(principal, isNull(notificationDelivery.readAt)))
    .limit(MOST_COUNTED);
  const [row] = await tx.select({ unread: sql<number>`count(*)::int` }).from(some.as('some'));
  return row?.unread ?? 0;
}

/** How many of them are unread, as far as anybody counts. */
export const countNotifications = async ({ database }: NotificationContext, principal: Principal) => ({
  unread: await database.inOrganization(principal.organizationId, (tx) => countUnread(tx, principal)),
});

/** Mark messages as read or unread. Those of somebody else stay as they are. */
export const readNotifications = (
  { database, clock }: NotificationContext,
  principal: Principal,
  asked: Reading,
) =>
  database.inOrganization(principal.organizationId, async (tx) => {
    const which =
      'ids' in asked ? inArray(notificationDelivery.id, asked.ids) : isNull(notificationDelivery.readAt);
    const readAt = 'ids' in asked && !asked.isRead ? null : clock.now();
    await tx.update(notificationDelivery).set({ readAt }).where(ownOnes(principal, which));
    return { unread: await countUnread(tx, principal) };
  });
