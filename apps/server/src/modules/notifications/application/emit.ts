import { inArray } from 'drizzle-orm';
import { newId } from '../../../platform/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { notificationEvent } from '../../../platform/database/schema/index.js';
import type { NewEvent } from '../domain/events.js';

/** Most rows of one statement. */
const BATCH = 1_000;

/**
 * Tell that something happened, in the transaction in which it does: no commit, no message. A key that was told
 * before changes nothing. Who hears of it is decided afterwards.
 *
 * @param tx works in the organization of the events.
 */
export async function emit(tx: Transaction, ...events: readonly NewEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += BATCH) {
    const rows = events.slice(start, start + BATCH).map(({ data, ...event }) => ({
      ...event,
      id: newId(),
      data: { ...data } as Record<string, string | number>,
    }));
    await tx.insert(notificationEvent).values(rows).onConflictDoNothing();
  }
}

/** Those among some keys that were told before, as far back as events are kept. */
export async function alreadyTold(tx: Transaction, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx
    .select({ key: notificationEvent.key })
    .from(notificationEvent)
    .where(inArray(notificationEvent.key, [...keys]));
  return new Set(rows.map(({ key }) => key));
}
