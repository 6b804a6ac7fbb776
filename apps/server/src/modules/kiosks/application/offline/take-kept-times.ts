import type { KeptTimes, QueueOutcome } from '@mien/contracts';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../../platform/database/database.js';
import { kioskQueueEntry, outage } from '../../../../platform/database/schema/index.js';
import { doubtfulTimes, workedTimes } from '../../domain/kept-times.js';
import type { KioskContext, KioskRow } from '../ports.js';

/**
 * A device says in which times it worked. Once every entry it noted has come, outages in which it worked without a
 * connection were none, but for what it noted and nobody can tell whom.
 *
 * @returns of how many outages that is so.
 */
export async function takeKeptTimes(
  { clock, keepOutages }: Pick<KioskContext, 'clock' | 'keepOutages'>,
  tx: Transaction,
  { id }: Pick<KioskRow, 'id'>,
  queue: { readonly id: string; readonly lastSequence: number },
  kept: KeptTimes,
): Promise<number> {
  if (kept.lastSequence !== queue.lastSequence) return 0;
  const cause = `kiosk:${id}`;
  const [first] = await tx
    .select({ startsAt: outage.startsAt })
    .from(outage)
    .where(and(eq(outage.cause, cause), isNull(outage.keptAt)))
    .orderBy(asc(outage.startsAt))
    .limit(1);
  if (!first) return 0;
  const rows = await tx
    .select()
    .from(kioskQueueEntry)
    .where(eq(kioskQueueEntry.queueId, queue.id))
    .orderBy(asc(kioskQueueEntry.sequence));
  const entries = rows.map((row) => ({ ...row, outcome: row.outcome as QueueOutcome }));
  const doubtful = doubtfulTimes(entries, first.startsAt);
  if (!doubtful) return 0;
  const worked = workedTimes(kept, clock.now().getTime());
  return keepOutages(tx, { cause }, { worked, doubtful });
}
