import type { notificationRoutes } from '@mien/contracts';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { pushSubscription } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { PushAddressError, TooManyDevicesError } from '../domain/errors.js';
import { describeDevice } from './own-settings.js';
import type { NotificationContext } from './ports.js';

type NewDevice = z.output<typeof notificationRoutes.addPushDevice.body>;

const MOST_DEVICES = 20;

/**
 * Let a browser show a member's messages. One that showed somebody else's does so no more, wherever that was: a browser
 * belongs to who used it last.
 *
 * @throws {PushAddressError} and {TooManyDevicesError}
 */
export async function addDevice(context: NotificationContext, principal: Principal, asked: NewDevice) {
  const { database, clock, newId, outgoing } = context;
  const { organizationId, actorId: accountId } = principal;
  if (await outgoing.check(asked.endpoint)) throw new PushAddressError();
  await database.system
    .delete(pushSubscription)
    .where(and(eq(pushSubscription.endpoint, asked.endpoint), ne(pushSubscription.accountId, accountId)));
  return database.inOrganization(organizationId, async (tx) => {
    const [count] = await tx
      .select({ devices: sql<number>`count(*)::int` })
      .from(pushSubscription)
      .where(and(eq(pushSubscription.accountId, accountId), ne(pushSubscription.endpoint, asked.endpoint)));
    if ((count?.devices ?? 0) >= MOST_DEVICES) throw new TooManyDevicesError();
    const { p256dh, auth, device } = asked;
    const [row] = await tx
      .insert(pushSubscription)
      .values({ id: newId(), organizationId, accountId, ...asked, createdAt: clock.now() })
      .onConflictDoUpdate({
        target: [pushSubscription.organizationId, pushSubscription.endpoint],
        set: { p256dh, auth, device },
      })
      .returning();
    if (!row) throw new PushAddressError();
    return describeDevice(row);
  });
}
