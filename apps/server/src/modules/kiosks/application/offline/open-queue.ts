import type { KeptTimes, PublicKey } from '@mien/contracts';
import { and, desc, eq } from 'drizzle-orm';
import { kioskQueue } from '../../../../platform/database/schema/index.js';
import type { Changing } from '../kiosks.js';
import { ownRow } from '../own-kiosk.js';
import type { KioskContext } from '../ports.js';
import { queueKeysOf } from './queue-keys.js';
import { takeKeptTimes } from './take-kept-times.js';

const isSameKey = (a: PublicKey, b: PublicKey): boolean => a.x === b.x && a.y === b.y;

/**
 * Begin a queue for the key of a device, or say where the one of this key stands.
 *
 * @param kept What the device says of the times in which it worked, when nothing waits.
 */
export async function openQueue(
  context: KioskContext,
  by: Changing,
  signingKey: PublicKey,
  kept?: KeptTimes,
) {
  const { database, clock, newId, audit } = context;
  const { principal, origin } = by;
  const now = clock.now();
  const queue = await database.inOrganization(principal.organizationId, async (tx) => {
    const row = await ownRow(tx, principal);
    const { id: kioskId, organizationId } = row;
    const [last] = await tx
      .select()
      .from(kioskQueue)
      .where(eq(kioskQueue.kioskId, kioskId))
      .orderBy(desc(kioskQueue.createdAt))
      .limit(1);
    if (last && isSameKey(last.signingKey, signingKey)) {
      const outages = kept ? await takeKeptTimes(context, tx, row, last, kept) : 0;
      if (outages > 0)
        await audit.record(tx, {
          actor: principal,
          origin,
          action: 'kiosk.kept-times',
          resource: `kiosk:${kioskId}`,
          metadata: { outages },
        });
      return last;
    }
    const id = newId();
    await tx.insert(kioskQueue).values({ id, organizationId, kioskId, signingKey, createdAt: now });
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'kiosk.queue-key',
      resource: `kiosk:${kioskId}`,
    });
    return { id, lastSequence: 0 };
  });
  return {
    keyId: queue.id,
    sealingKey: queueKeysOf(context, queue.id).publicKey,
    lastSequence: queue.lastSequence,
    now: now.toISOString(),
  };
}

/** The queue of this id, if it is of this kiosk. */
export const queueOf = (kioskId: string, id: string) =>
  and(eq(kioskQueue.id, id), eq(kioskQueue.kioskId, kioskId));
