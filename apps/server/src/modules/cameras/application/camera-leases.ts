import { existsSync } from 'node:fs';
import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/database.js';
import { camera, organization } from '../../../platform/database/schema/index.js';
import { isOpenAt } from '../domain/is-open-at.js';
import type { CameraRow, ReadingContext } from './ports.js';

/** A process that does not renew for this long has lost its cameras to others, ms. */
export const LEASE_MS = 10_000;
/** Taken at a time, so that processes that start together share them. */
const AT_A_TIME = 2;

const until = sql`now() + make_interval(secs => ${LEASE_MS / 1000})`;

/** What a reader says of a camera. */
export type CameraReport = Pick<
  CameraRow,
  'state' | 'failure' | 'stateAt' | 'framesPerSecond' | 'lastFrameAt'
>;

async function timeZones(database: Database, rows: readonly CameraRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.map(({ organizationId }) => organizationId))];
  if (ids.length === 0) return new Map();
  const found = await database.system
    .select({ id: organization.id, timeZone: organization.timeZone })
    .from(organization)
    .where(inArray(organization.id, ids));
  return new Map(found.map(({ id, timeZone }) => [id, timeZone]));
}

/** Which process reads which camera: the database says it, by its own clock, over all organizations. */
export function createCameraLeases({
  database,
  clock,
  reader,
}: Pick<ReadingContext, 'database' | 'clock' | 'reader'>) {
  const openOnes = async (rows: readonly CameraRow[]): Promise<CameraRow[]> => {
    const zones = await timeZones(database, rows);
    const now = clock.now();
    return rows.filter(({ hours, organizationId }) =>
      isOpenAt(hours, now, zones.get(organizationId) ?? 'UTC'),
    );
  };
  const isFree = or(isNull(camera.leaseUntil), lt(camera.leaseUntil, sql`now()`));

  return {
    /** Keep what is read here. @returns those that go on: on, within their hours, and nobody else's */
    async renew(ids: readonly string[]): Promise<CameraRow[]> {
      if (ids.length === 0) return [];
      const rows = await database.system
        .update(camera)
        .set({ leaseUntil: until })
        .where(and(inArray(camera.id, [...ids]), eq(camera.leasedBy, reader), camera.isOn))
        .returning();
      return openOnes(rows);
    },
    /** Take a few that nobody reads. A device is taken only where it is plugged in. */
    async claim(): Promise<CameraRow[]> {
      const free = await database.system.select().from(camera).where(and(camera.isOn, isFree));
      const open = await openOnes(free);
      const here = open.filter(({ kind, shownAddress }) => kind !== 'device' || existsSync(shownAddress));
      if (here.length === 0) return [];
      const ids = here.slice(0, AT_A_TIME).map(({ id }) => id);
      return database.system
        .update(camera)
        .set({ leasedBy: reader, leaseUntil: until, state: 'connecting', failure: null })
        .where(and(inArray(camera.id, ids), camera.isOn, isFree))
        .returning();
    },
    async report(id: string, report: CameraReport): Promise<void> {
      await database.system
        .update(camera)
        .set(report)
        .where(and(eq(camera.id, id), eq(camera.leasedBy, reader)));
    },
    /** Leave cameras to others at once. */
    async release(ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return;
      await database.system
        .update(camera)
        .set({ leasedBy: null, leaseUntil: null, state: null, failure: null, framesPerSecond: null })
        .where(and(inArray(camera.id, [...ids]), eq(camera.leasedBy, reader)));
    },
  };
}
