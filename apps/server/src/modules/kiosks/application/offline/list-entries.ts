import type { kioskQueueRoutes, OfflineEntry, QUEUE_OUTCOMES } from '@mien/contracts';
import { and, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { orderedBy } from '../../../../platform/database/keyset.js';
import { kiosk, kioskQueueEntry, person } from '../../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../../platform/http/errors.js';
import type { Principal } from '../../../../platform/http/request-context.js';
import type { Changing } from '../kiosks.js';
import type { KioskContext } from '../ports.js';

type Query = z.output<typeof kioskQueueRoutes.listOfflineEntries.query>;
type Dismissal = z.output<typeof kioskQueueRoutes.dismissOfflineEntries.body>;

/** Nobody has to look at these. */
const SETTLED: (typeof QUEUE_OUTCOMES)[number][] = ['recorded', 'repeat'];

const isConflict = and(
  isNull(kioskQueueEntry.dismissedAt),
  or(notInArray(kioskQueueEntry.outcome, SETTLED), sql`${kioskQueueEntry.missingBefore} > 0`),
);

type Row = { readonly entry: typeof kioskQueueEntry.$inferSelect; readonly personName: string | null };

const describe = ({ entry, personName }: Row): OfflineEntry => ({
  id: entry.id,
  sequence: entry.sequence,
  way: entry.way as OfflineEntry['way'],
  outcome: entry.outcome as OfflineEntry['outcome'],
  at: entry.at.toISOString(),
  receivedAt: entry.receivedAt.toISOString(),
  missingBefore: entry.missingBefore,
  ...(entry.personId && { personId: entry.personId }),
  ...(personName !== null && { personName }),
  ...(entry.dismissedAt && { dismissedAt: entry.dismissedAt.toISOString() }),
});

const NEWEST = orderedBy(kioskQueueEntry.at, kioskQueueEntry.id, 'desc');

/** @throws {NotFoundError} `kiosk.not-found` */
export function listEntries(
  { database }: Pick<KioskContext, 'database'>,
  { organizationId }: Principal,
  kioskId: string,
  { cursor, limit, only }: Query,
) {
  return database.inOrganization(organizationId, async (tx) => {
    const [found] = await tx.select({ id: kiosk.id }).from(kiosk).where(eq(kiosk.id, kioskId));
    if (!found) throw new NotFoundError('kiosk');
    const rows = await tx
      .select({ entry: kioskQueueEntry, personName: person.name })
      .from(kioskQueueEntry)
      .leftJoin(person, eq(person.id, kioskQueueEntry.personId))
      .where(
        and(
          eq(kioskQueueEntry.kioskId, kioskId),
          only === 'conflicts' ? isConflict : undefined,
          NEWEST.after(cursor),
        ),
      )
      .orderBy(...NEWEST.order)
      .limit(limit + 1);
    const { page, end } = NEWEST.take(rows, limit, ({ entry }) => [entry.at, entry.id]);
    return {
      items: page.map(describe),
      ...end,
    };
  });
}

/** Keep who has looked at conflicts, and when. Ids of other kiosks change nothing. */
export async function dismissEntries(
  { database, clock, audit }: KioskContext,
  { principal, origin }: Changing,
  kioskId: string,
  { ids, isDismissed }: Dismissal,
): Promise<void> {
  await database.inOrganization(principal.organizationId, async (tx) => {
    const changed = await tx
      .update(kioskQueueEntry)
      .set(
        isDismissed
          ? { dismissedAt: clock.now(), dismissedBy: principal.actorId }
          : { dismissedAt: null, dismissedBy: null },
      )
      .where(and(eq(kioskQueueEntry.kioskId, kioskId), inArray(kioskQueueEntry.id, ids)))
      .returning({ id: kioskQueueEntry.id });
    if (changed.length === 0) throw new NotFoundError('offline-entry');
    await audit.record(tx, {
      actor: principal,
      origin,
      action: isDismissed ? 'kiosk.entries-dismiss' : 'kiosk.entries-reopen',
      resource: `kiosk:${kioskId}`,
      metadata: { count: changed.length },
    });
  });
}
