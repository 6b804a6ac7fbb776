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
/** Wrong PINs of everybody at one kiosk together: somebody who tries one PIN after the other on all numbers. */
const KIOSK_LIMIT = { tries: 100, ms: 15 * MINUTE_MS };

/** A try that may be judged; it is said what came of it. */
export interface PinTry {
  /** Forget the wrong ones before it. */
  succeeded(): Promise<void>;
  /** @returns whether so many were wrong that somebody should look, once each time that is so. */
  failed(): Promise<boolean>;
}

/**
 * Count a try before it is judged, so that many at once gain nothing.
 *
 * Counts by kiosk and by what was typed, known or not: whoever fails locks that PIN at that kiosk, and neither the
 * person's face nor their QR code nor any other kiosk. Right PINs count for nothing, however many people come.
 *
 * @param subject whose PIN, as typed.
 * @param notedAt when it was typed without a connection: such tries are limited for the time they were made.
 * @throws {PinLockedError}
 */
export async function beginPinTry(
  { sharedState }: Pick<KioskContext, 'sharedState'>,
  kioskId: string,
  subject: string,
  notedAt?: Date,
): Promise<PinTry> {
  const whenOf = (ms: number) => (notedAt ? `:${Math.floor(notedAt.getTime() / ms)}` : '');
  const all = `kiosk-pin:${kioskId}${whenOf(KIOSK_LIMIT.ms)}`;
  const wrong = Number((await sharedState.get(all)) ?? 0);
  if (wrong >= KIOSK_LIMIT.tries) throw new PinLockedError(secondsOf(KIOSK_LIMIT.ms));
  const key = `kiosk-pin:${kioskId}:${keyedHash(kioskId, 'pin', subject.toLowerCase())}`;
  const keys = LIMITS.map(({ name, ms }) => `${key}:${name}${whenOf(ms)}`);
  let triesOfDay = 0;
  for (const [index, { tries, ms }] of LIMITS.entries()) {
    const { count, resetsInMs } = await sharedState.increment(keys[index] ?? key, ms);
    if (count > tries) throw new PinLockedError(secondsOf(resetsInMs));
    triesOfDay = count;
  }
  return {
    async succeeded() {
      for (const name of keys) await sharedState.delete(name);
    },
    async failed() {
      const { count } = await sharedState.increment(all, KIOSK_LIMIT.ms);
      return count === KIOSK_LIMIT.tries || triesOfDay === LIMITS[1].tries;
    },
  };
}

const secondsOf = (ms: number): number => Math.ceil(ms / 1000);
