import type { TodayFigures } from '@mien/contracts';
import { and, eq, gte, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../../platform/database/database.js';
import { alert, camera, job, kiosk, outage } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { kioskState } from '../../kiosks/index.js';

type SystemFigures = Pick<TodayFigures, 'devices' | 'openOutages' | 'jobs' | 'openAlerts'>;
type Asker = Pick<Principal, 'organizationId' | 'permissions'>;

async function countOf(tx: Transaction, table: PgTable, condition: SQL | undefined): Promise<number> {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(table).where(condition);
  return row?.count ?? 0;
}

async function readDevices(tx: Transaction, organizationId: string, now: Date) {
  const kiosks = await tx
    .select({
      credentialHash: kiosk.credentialHash,
      revokedAt: kiosk.revokedAt,
      lastSeenAt: kiosk.lastSeenAt,
    })
    .from(kiosk)
    .where(eq(kiosk.organizationId, organizationId));
  const states = kiosks.map((device) => kioskState(device, now));
  const isOn = and(eq(camera.organizationId, organizationId), eq(camera.isOn, true));
  return {
    kiosks: states.filter((state) => state === 'online' || state === 'offline').length,
    kiosksOnline: states.filter((state) => state === 'online').length,
    cameras: await countOf(tx, camera, isOn),
    camerasOnline: await countOf(tx, camera, and(isOn, eq(camera.state, 'running'))),
  };
}

async function countJobs(tx: Transaction, organizationId: string, midnight: Date) {
  const ofState = (state: string, since?: SQL) =>
    countOf(tx, job, and(eq(job.organizationId, organizationId), eq(job.state, state), since));
  return {
    waiting: await ofState('waiting'),
    running: await ofState('running'),
    failedToday: await ofState('failed', gte(job.createdAt, midnight)),
  };
}

/** What wants a look besides attendance, as far as the caller may know of it. */
export async function readSystemFigures(
  tx: Transaction,
  { organizationId, permissions }: Asker,
  { now, midnight }: { readonly now: Date; readonly midnight: Date },
): Promise<SystemFigures> {
  const openOutage = and(eq(outage.organizationId, organizationId), isNull(outage.endsAt));
  const openAlert = and(eq(alert.organizationId, organizationId), isNull(alert.acknowledgedAt));
  const seesDevices = permissions.has('kiosks:read');
  return {
    ...(seesDevices && {
      devices: await readDevices(tx, organizationId, now),
      openOutages: await countOf(tx, outage, openOutage),
    }),
    ...(permissions.has('jobs:read') && { jobs: await countJobs(tx, organizationId, midnight) }),
    ...(permissions.has('alerts:read') && { openAlerts: await countOf(tx, alert, openAlert) }),
  };
}
