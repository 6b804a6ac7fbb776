import type { Kiosk } from '@mien/contracts';

/** A device that runs is heard of at least every minute. */
const SILENT_MS = 150_000;

interface KioskTimes {
  readonly credentialHash: string | null;
  readonly revokedAt: Date | null;
  readonly lastSeenAt: Date | null;
}

/** How a kiosk is, as its administrator sees it. */
export function kioskState(kiosk: KioskTimes, now: Date): Kiosk['state'] {
  if (kiosk.revokedAt) return 'revoked';
  if (!kiosk.credentialHash) return 'waiting';
  const silentMs = now.getTime() - (kiosk.lastSeenAt?.getTime() ?? 0);
  return silentMs < SILENT_MS ? 'online' : 'offline';
}
