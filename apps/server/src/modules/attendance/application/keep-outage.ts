import { type Interval, overlap, without } from '@mien/attendance';
import { and, eq, gt, isNull, lt, lte } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { classSession, outage } from '../../../platform/database/schema/index.js';
import { closeOutage, type Watcher } from './note-facts.js';
import type { DerivingContext } from './ports.js';

/** Sessions whose doors were open in an outage are due again; doors are open for at most so long. */
const DOORS_MS = 12 * 3_600_000;

/** What something noticed while it had no connection, all of which has come. */
export interface Kept {
  /** Times in which it worked, and would have kept whoever came. */
  readonly worked: readonly Interval[];
  /** Of these, times in which it kept somebody, but nobody can tell whom. */
  readonly doubtful: readonly Interval[];
}

/** Derive again, soon, what somebody counts as for whom an outage mattered. */
export async function deriveAround(tx: Transaction, { from, to }: Interval, now: Date): Promise<void> {
  const opensBefore = new Date(to.getTime() + DOORS_MS);
  await tx
    .update(classSession)
    .set({ dueAt: now })
    .where(and(gt(classSession.endsAt, from), lte(classSession.startsAt, opensBefore)));
}

/**
 * Something that had no connection has it again, and all that it kept has come: of its outages remain the times in which
 * it did not work, and those in which it cannot be told who came. People whom nothing noticed and who were unconfirmed
 * for the rest are absent.
 *
 * @returns of how many outages it was told.
 */
export async function keepOutages(
  { clock }: Pick<DerivingContext, 'clock'>,
  tx: Transaction,
  { cause }: Pick<Watcher, 'cause'>,
  { worked, doubtful }: Kept,
): Promise<number> {
  const now = clock.now();
  await closeOutage(tx, { cause }, now);
  const rows = await tx
    .select()
    .from(outage)
    .where(and(eq(outage.cause, cause), isNull(outage.keptAt), lt(outage.startsAt, now)));
  let told = 0;
  for (const { id, startsAt, endsAt } of rows) {
    const whole = { from: startsAt, to: endsAt ?? now };
    if (!worked.some((stretch) => overlap(stretch, whole))) continue;
    const known = worked.flatMap((stretch) => without(stretch, doubtful));
    const gaps = without(whole, known).map(({ from, to }) => ({
      from: from.toISOString(),
      to: to.toISOString(),
    }));
    await tx.update(outage).set({ keptAt: now, gaps }).where(eq(outage.id, id));
    await deriveAround(tx, whole, now);
    told += 1;
  }
  return told;
}
