import { keyedHash } from '../../../platform/security/random-token.js';
import { PinLockedError } from '../domain/errors.js';
import type { KioskContext } from './ports.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Wrong tries before a PIN is locked at one kiosk, and for how long they count. */
const LIMITS = [
  { name: 'short', tries: 5, ms: 15 * MINUTE_MS },
  { name: 'day', tries: 20, ms: DAY_MS },
] as const;
/** Of everybody at one kiosk together: somebody who tries one PIN after the other on all numbers. */
const KIOSK_LIMIT = { tries: 100, ms: 15 * MINUTE_MS };

/**
 * Count a try before it is judged, so that many at once gain nothing.
 *
 * Counts by kiosk and by what was typed, known or not: whoever fails locks that PIN at that kiosk, and neither the
 * person's face nor their QR code nor any other kiosk.
 *
 * @param subject whose PIN, as typed.
 * @returns what forgets the wrong tries, for when it was right.
 * @throws {PinLockedError}
 */
export async function beginPinTry(
  { sharedState }: Pick<KioskContext, 'sharedState'>,
  kioskId: string,
  subject: string,
): Promise<() => Promise<void>> {
  const key = `kiosk-pin:${kioskId}:${keyedHash(kioskId, 'pin', subject.toLowerCase())}`;
  const all = await sharedState.increment(`kiosk-pin:${kioskId}`, KIOSK_LIMIT.ms);
  if (all.count > KIOSK_LIMIT.tries) throw new PinLockedError(Math.ceil(all.resetsInMs / 1000));
  for (const { name, tries, ms } of LIMITS) {
    const { count, resetsInMs } = await sharedState.increment(`${key}:${name}`, ms);
    if (count > tries) throw new PinLockedError(Math.ceil(resetsInMs / 1000));
  }
  return async () => {
    for (const { name } of LIMITS) await sharedState.delete(`${key}:${name}`);
  };
}
