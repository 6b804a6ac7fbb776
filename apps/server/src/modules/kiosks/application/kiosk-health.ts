import { and, isNotNull, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { kiosk } from '../../../platform/database/schema/index.js';
import type { WatcherHealth } from '../../attendance/index.js';
import { kioskState } from '../domain/kiosk-state.js';

/** Every kiosk with a device, and since when it was not heard of. */
export async function kioskHealth(tx: Transaction, now: Date): Promise<readonly WatcherHealth[]> {
  const rows = await tx
    .select()
    .from(kiosk)
    .where(and(isNotNull(kiosk.credentialHash), isNull(kiosk.revokedAt)));
  return rows.map((row) => ({
    cause: `kiosk:${row.id}`,
    place: row.place,
    ...(kioskState(row, now) === 'offline' && { downSince: row.lastSeenAt ?? row.enrolledAt ?? now }),
  }));
}
