import type { Interval } from '@mien/attendance';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { classSession, failedAttempt, outage, sighting } from '../../../platform/database/schema/index.js';
import { type Asked, deriveHeld, hold } from './derive-for.js';
import type { DerivingContext, NewSighting } from './ports.js';

/** Whether a sighting was written; the same one of the same origin is not written again. */
export type Noted = 'recorded' | 'repeated';

const at = (instant: Date): Interval => ({ from: instant, to: instant });

/**
 * Write down that people were noticed, and derive what they count as.
 *
 * Call it once in a transaction, with all of them, and before the audit record.
 *
 * @returns in the order of the sightings.
 */
export async function noteSightings(
  context: DerivingContext,
  tx: Transaction,
  sightings: readonly NewSighting[],
): Promise<readonly Noted[]> {
  const rows = sightings.map((one) => ({ ...one, id: context.newId(), recordedAt: context.clock.now() }));
  if (rows.length === 0) return [];
  const held = await hold(tx, askedBy(sightings));
  const written = await tx.insert(sighting).values(rows).onConflictDoNothing().returning({ id: sighting.id });
  const ids = new Set(written.map(({ id }) => id));
  if (written.length > 0) await deriveHeld(context, tx, held);
  return rows.map(({ id }) => (ids.has(id) ? 'recorded' : 'repeated'));
}

/** Sightings that all name their session count for no other one. */
function askedBy(noted: readonly NewSighting[]): Asked {
  const personIds = [...new Set(noted.map(({ personId }) => personId))];
  const sessionIds = noted.flatMap(({ sessionId }) => sessionId ?? []);
  if (sessionIds.length === noted.length) return { personIds, sessionIds: [...new Set(sessionIds)] };
  return { personIds, times: noted.map((one) => at(one.at)) };
}

/** Write down that somebody who said who they are was not recognized: they were not absent, whatever comes of it. */
export async function noteFailedAttempt(
  context: DerivingContext,
  tx: Transaction,
  attempt: {
    readonly organizationId: string;
    readonly personId: string;
    readonly at: Date;
    readonly place?: string;
  },
): Promise<void> {
  const held = await hold(tx, { personIds: [attempt.personId], times: [at(attempt.at)] });
  await tx.insert(failedAttempt).values({ ...attempt, id: context.newId() });
  await deriveHeld(context, tx, held);
}

/** Something that notices people. */
export interface Watcher {
  readonly organizationId: string;
  readonly place: string;
  /** Which one it is: `kiosk:<id>`, `camera:<id>`. */
  readonly cause: string;
}

const isOpenOf = ({ place, cause }: Watcher) =>
  and(eq(outage.place, place), eq(outage.cause, cause), isNull(outage.endsAt));

/** Something stopped noticing people; told again, it is still the same outage. @returns whether it had not. */
export async function openOutage(
  { newId }: Pick<DerivingContext, 'newId'>,
  tx: Transaction,
  watcher: Watcher,
  since: Date,
): Promise<boolean> {
  const [open] = await tx.select({ id: outage.id }).from(outage).where(isOpenOf(watcher)).limit(1);
  if (open) return false;
  await tx.insert(outage).values({ ...watcher, id: newId(), startsAt: since });
  return true;
}

/** It notices people again, wherever it is now. @returns whether it had not. */
export async function closeOutage(
  tx: Transaction,
  { cause }: Pick<Watcher, 'cause'>,
  at: Date,
): Promise<boolean> {
  const closed = await tx
    .update(outage)
    .set({ endsAt: at })
    .where(and(eq(outage.cause, cause), isNull(outage.endsAt)))
    .returning({ id: outage.id });
  return closed.length > 0;
}

/** Sessions of an organization among some ids. */
export async function knownSessions(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = await tx
    .select({ id: classSession.id })
    .from(classSession)
    .where(inArray(classSession.id, [...ids]));
  return new Set(found.map(({ id }) => id));
}
