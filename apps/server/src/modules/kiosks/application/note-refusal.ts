import { and, eq, gt } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { failedAttempt } from '../../../platform/database/schema/index.js';
import { raiseAlert } from '../../notifications/index.js';
import type { PinLockedError } from '../domain/errors.js';
import type { KioskContext, KioskRow } from './ports.js';
import { nameAt } from './record-sighting.js';

/** Somebody who comes again within this time has not tried twice. */
const AGAIN_MS = 60_000;

/** That a code, or a number and PIN, is nobody's. */
export interface BadgeRefused {
  /** Who has the number that was typed. */
  readonly claimedId?: string;
  /** So many PINs were wrong that administrators are told. */
  readonly isAlarming: boolean;
  /** The PIN was not even looked at. */
  readonly locked?: PinLockedError;
}

/**
 * Write down that somebody said who they are and was refused: whoever has that number was not absent for it, but a person
 * has to say.
 */
export async function noteRefusal(
  { noteFailedAttempt }: Pick<KioskContext, 'noteFailedAttempt'>,
  tx: Transaction,
  kiosk: KioskRow,
  { claimedId, isAlarming }: BadgeRefused,
  at: Date,
): Promise<undefined> {
  const { organizationId, name, place } = kiosk;
  if (isAlarming) await raiseAlert(tx, { organizationId, kind: 'kiosk-pins', subject: name, at });
  if (claimedId === undefined || (await nameAt(tx, kiosk, claimedId, at)) === undefined) return;
  const [before] = await tx
    .select({ id: failedAttempt.id })
    .from(failedAttempt)
    .where(
      and(
        eq(failedAttempt.personId, claimedId),
        eq(failedAttempt.place, place),
        gt(failedAttempt.at, new Date(at.getTime() - AGAIN_MS)),
      ),
    )
    .limit(1);
  if (!before) await noteFailedAttempt(tx, { organizationId, personId: claimedId, at, place });
}
