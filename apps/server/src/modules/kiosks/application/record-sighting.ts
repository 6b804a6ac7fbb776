import type { KioskGreeting, KioskWay } from '@mien/contracts';
import { and, between, desc, eq, sql } from 'drizzle-orm';
import { belongsOn, organizationToday } from '../../../platform/database/belonging.js';
import type { Transaction } from '../../../platform/database/database.js';
import { person, rosterPerson, sighting } from '../../../platform/database/schema/index.js';
import type { KioskContext, KioskRow } from './ports.js';

/** Somebody who comes again within this time, by whatever way, has not come twice. */
const AGAIN_MS = 60_000;

export interface Seen {
  readonly personId: string;
  readonly way: KioskWay;
  readonly probability?: number | undefined;
  readonly recognitionLogId?: string | undefined;
  /** When it was; now when absent. */
  readonly at?: Date;
  /** Of what was noted without a connection. */
  readonly originId?: string;
}

/** Whether this kiosk may know this person on the day of an instant, and their name then. */
export async function nameAt(tx: Transaction, { rosterId }: KioskRow, personId: string, at: Date) {
  const isOfGroup = rosterId
    ? sql`exists (select 1 from ${rosterPerson} where ${rosterPerson.personId} = ${person.id}
        and ${rosterPerson.rosterId} = ${rosterId} and ${belongsOn(organizationToday(at))})`
    : undefined;
  const [found] = await tx
    .select({ name: person.name })
    .from(person)
    .where(and(eq(person.id, personId), eq(person.status, 'active'), isOfGroup));
  return found?.name;
}

/**
 * Write down that somebody was at a kiosk, once for each appearance.
 *
 * @returns what to greet them with; undefined for people whom this kiosk does not know, or did not
 *   on that day, or who are inactive or erased.
 */
export async function recordSighting(
  { clock, noteSighting }: Pick<KioskContext, 'clock' | 'noteSighting'>,
  tx: Transaction,
  kiosk: KioskRow,
  seen: Seen,
): Promise<KioskGreeting | undefined> {
  const { personId, way, probability, recognitionLogId, originId } = seen;
  const at = seen.at ?? clock.now();
  const name = await nameAt(tx, kiosk, personId, at);
  if (name === undefined) return undefined;
  // two streams, or a face and a code, at the same moment
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`sighting:${kiosk.id}:${personId}`}, 0))`,
  );
  const [from, to] = [-AGAIN_MS, AGAIN_MS].map((ms) => new Date(at.getTime() + ms)) as [Date, Date];
  const [before] = await tx
    .select({ at: sighting.at })
    .from(sighting)
    .where(
      and(eq(sighting.personId, personId), eq(sighting.kioskId, kiosk.id), between(sighting.at, from, to)),
    )
    .orderBy(desc(sighting.at))
    .limit(1);
  if (before) return { name, way, at: before.at.toISOString(), isRepeat: true };
  await noteSighting(tx, {
    organizationId: kiosk.organizationId,
    personId,
    at,
    source: `kiosk-${way}`,
    place: kiosk.place,
    kioskId: kiosk.id,
    probability,
    recognitionLogId,
    originId,
    direction: kiosk.settings.direction,
  });
  return { name, way, at: at.toISOString(), isRepeat: false };
}
