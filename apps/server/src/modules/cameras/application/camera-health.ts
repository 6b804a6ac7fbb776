import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { camera, organization } from '../../../platform/database/schema/index.js';
import type { WatcherHealth } from '../../attendance/index.js';
import { isOpenAt } from '../domain/is-open-at.js';
import type { CameraRow } from './ports.js';

/** A process that reads a camera renews its lease within this time, ms. */
const PATIENCE_MS = 60_000;

/** Every camera that is on, and since when it has shown nobody in its hours. */
export async function cameraHealth(tx: Transaction, now: Date): Promise<readonly WatcherHealth[]> {
  const rows = await tx.select().from(camera).where(eq(camera.isOn, true));
  const [own] = rows.length > 0 ? await tx.select({ zone: organization.timeZone }).from(organization) : [];
  return rows.map((row) => {
    const since = isOpenAt(row.hours, now, own?.zone ?? 'UTC') ? downSince(row, now) : undefined;
    return { cause: `camera:${row.id}`, place: row.name, ...(since && { downSince: since }) };
  });
}

function downSince(
  { state, stateAt, leaseUntil, lastFrameAt, createdAt }: CameraRow,
  now: Date,
): Date | undefined {
  const isRead = leaseUntil !== null && leaseUntil.getTime() > now.getTime() - PATIENCE_MS;
  if (!isRead) return lastFrameAt ?? createdAt;
  return state === 'failed' || state === 'stalled' ? (lastFrameAt ?? stateAt ?? createdAt) : undefined;
}
