import type { Camera } from '@mien/contracts';
import { and, countDistinct, eq, gt, inArray } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { camera, organization, recognitionLog } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { isOpenAt } from '../domain/is-open-at.js';
import type { CameraRow, CamerasContext } from './ports.js';

const DAY_MS = 24 * 60 * 60 * 1000;

type Standing = Pick<Camera, 'state' | 'failure' | 'stateAt' | 'framesPerSecond' | 'lastFrameAt' | 'readBy'>;

function standingOf(row: CameraRow, now: Date, timeZone: string): Standing {
  if (!row.isOn) return { state: 'off' };
  if (!isOpenAt(row.hours, now, timeZone)) return { state: 'paused' };
  const { leasedBy, leaseUntil, state, failure, stateAt, framesPerSecond, lastFrameAt } = row;
  const last = lastFrameAt ? { lastFrameAt: lastFrameAt.toISOString() } : {};
  if (leasedBy === null || leaseUntil === null || leaseUntil < now) return { state: 'waiting', ...last };
  return {
    state: state ?? 'connecting',
    ...last,
    ...(failure && { failure }),
    ...(stateAt && { stateAt: stateAt.toISOString() }),
    ...(framesPerSecond !== null && { framesPerSecond }),
    readBy: leasedBy.split('/', 1)[0] ?? leasedBy,
  };
}

async function peopleSeenBy(
  tx: Transaction,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: recognitionLog.requestedBy, people: countDistinct(recognitionLog.personId) })
    .from(recognitionLog)
    .where(
      and(
        inArray(recognitionLog.requestedBy, [...ids]),
        eq(recognitionLog.decision, 'match'),
        gt(recognitionLog.at, new Date(now.getTime() - DAY_MS)),
      ),
    )
    .groupBy(recognitionLog.requestedBy);
  return new Map(rows.map(({ id, people }) => [id, people]));
}

async function describe(
  tx: Transaction,
  { clock }: Pick<CamerasContext, 'clock'>,
  rows: readonly CameraRow[],
): Promise<Camera[]> {
  if (rows.length === 0) return [];
  const now = clock.now();
  const [own] = await tx.select({ timeZone: organization.timeZone }).from(organization);
  const ids = rows.map(({ id }) => id);
  const seen = await peopleSeenBy(tx, ids, now);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    groupId: row.rosterId,
    region: row.region,
    maxFramesPerSecond: row.maxFramesPerSecond,
    hours: [...row.hours],
    isOn: row.isOn,
    dwellSeconds: row.dwellSeconds,
    againMinutes: row.againMinutes,
    shownAddress: row.shownAddress,
    kind: row.kind,
    ...standingOf(row, now, own?.timeZone ?? 'UTC'),
    peopleSeen: seen.get(row.id) ?? 0,
    createdAt: row.createdAt.toISOString(),
  }));
}

/** @throws {NotFoundError} `camera.not-found` */
export async function cameraRow(tx: Transaction, cameraId: string): Promise<CameraRow> {
  const [row] = await tx.select().from(camera).where(eq(camera.id, cameraId));
  if (row === undefined) throw new NotFoundError('camera');
  return row;
}

const BY_NAME = orderedBy(camera.name, camera.id, 'asc');

/** A page of cameras, by name. */
export async function listCameras(
  tx: Transaction,
  context: Pick<CamerasContext, 'clock'>,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ items: Camera[]; nextCursor?: string }> {
  const rows = await tx
    .select()
    .from(camera)
    .where(BY_NAME.after(cursor))
    .orderBy(...BY_NAME.order)
    .limit(limit + 1);
  const { page, end } = BY_NAME.take(rows, limit, ({ name, id }) => [name, id]);
  return {
    items: await describe(tx, context, page),
    ...end,
  };
}

/** @throws {NotFoundError} `camera.not-found` */
export async function describeCamera(
  tx: Transaction,
  context: Pick<CamerasContext, 'clock'>,
  cameraId: string,
): Promise<Camera> {
  const [described] = await describe(tx, context, [await cameraRow(tx, cameraId)]);
  if (described === undefined) throw new NotFoundError('camera');
  return described;
}
