import { and, isNotNull, lt, sql } from 'drizzle-orm';
import {
  notificationDelivery,
  notificationEvent,
  webhookDelivery,
} from '../../../platform/database/schema/index.js';
import type { NotificationContext } from './ports.js';

/** Longer than the longest pause between two reminders, whose keys are these events. */
const KEEP_MS = 90 * 86_400_000;

/** Delete what was told long ago; messages and webhook logs go with their events. */
export async function forgetOld({
  database,
  clock,
}: Pick<NotificationContext, 'database' | 'clock'>): Promise<void> {
  const before = new Date(clock.now().getTime() - KEEP_MS);
  // what reminds of a consent stays, or it would remind again
  const isOver = and(
    lt(notificationEvent.createdAt, before),
    isNotNull(notificationEvent.spreadAt),
    sql`${notificationEvent.kind} <> 'consent.expiring'`,
  );
  await database.system.delete(notificationEvent).where(isOver);
  await database.system.delete(notificationDelivery).where(lt(notificationDelivery.createdAt, before));
  await database.system.delete(webhookDelivery).where(lt(webhookDelivery.createdAt, before));
}
