import { DEFAULT_ATTENDANCE_DAYS } from '@mien/contracts';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  attendance,
  attendanceLock,
  attendanceMark,
  failedAttempt,
  leaveOfAbsence,
  organization,
  outage,
} from '../../../platform/database/schema/index.js';
import { lockCourses } from './find-sessions.js';
import { RETENTION } from './load-sessions.js';
import type { AttendanceContext } from './ports.js';

type Sweeping = Pick<AttendanceContext, 'database' | 'clock' | 'newId' | 'audit' | 'onError'>;

const DAY_MS = 86_400_000;
/** Days are archived so long before what was noticed on them is deleted, for sessions that go over midnight. */
const MARGIN_DAYS = 3;
/** Sessions that are deleted in one transaction. */
const BATCH = 200;
const FIRST_DAY = '0001-01-01';

/** What a sweep did. */
export interface Swept {
  readonly archivedTo: string;
  readonly sessions: number;
  readonly leaves: number;
}

const dayBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);

/**
 * Archive and delete what organizations no longer keep.
 *
 * Once sightings are to go, the days they are of are locked for good: what people counted as stays, and what it was
 * derived from no longer has to. When attendance itself is no longer kept, its sessions go with everything about them.
 * How much is deleted is on record. To be run before sightings are deleted.
 */
export async function sweepAttendance(context: Sweeping): Promise<ReadonlyMap<string, Swept>> {
  const { database, clock, onError } = context;
  const swept = new Map<string, Swept>();
  const organizations = await database.system
    .select({ id: organization.id, settings: organization.settings })
    .from(organization);
  for (const { id, settings } of organizations) {
    try {
      const now = clock.now();
      const archivedTo = dayBefore(now, settings.sightingDays - MARGIN_DAYS);
      const deletedTo = dayBefore(now, settings.attendanceDays ?? DEFAULT_ATTENDANCE_DAYS);
      const noticed = new Date(now.getTime() - settings.sightingDays * DAY_MS);
      await database.inOrganization(id, (tx) => archive(context, tx, { id, archivedTo, noticed }));
      let sessions = 0;
      for (let some = BATCH; some === BATCH; sessions += some)
        some = await database.inOrganization(id, (tx) => deleteSessions(context, tx, { id, deletedTo }));
      const leaves = await database.inOrganization(id, (tx) => deleteLeaves(context, tx, { id, deletedTo }));
      swept.set(id, { archivedTo, sessions, leaves });
    } catch (error) {
      onError(error);
    }
  }
  return swept;
}

async function archive(
  { newId, clock, audit }: Sweeping,
  tx: Transaction,
  { id, archivedTo, noticed }: { readonly id: string; readonly archivedTo: string; readonly noticed: Date },
): Promise<void> {
  const isArchive = and(eq(attendanceLock.lockedBy, RETENTION), isNull(attendanceLock.liftedAt));
  const [held] = await tx.select().from(attendanceLock).where(isArchive).limit(1);
  const days = { from: FIRST_DAY, to: archivedTo };
  if (!held)
    await tx.insert(attendanceLock).values({
      ...days,
      id: newId(),
      organizationId: id,
      lockedBy: RETENTION,
      createdAt: clock.now(),
    });
  // what is archived stays so when sightings are kept for longer from now on
  else if (held.to < archivedTo)
    await tx.update(attendanceLock).set({ to: archivedTo }).where(eq(attendanceLock.id, held.id));
  const attempts = await tx
    .delete(failedAttempt)
    .where(lt(failedAttempt.at, noticed))
    .returning({ id: failedAttempt.id });
  const outages = await tx.delete(outage).where(lt(outage.endsAt, noticed)).returning({ id: outage.id });
  await record({ audit }, tx, id, {
    before: noticed.toISOString(),
    failedAttempts: attempts.length,
    outages: outages.length,
  });
}

interface Outdated {
  /** Of the organization. */
  readonly id: string;
  readonly deletedTo: string;
}

/** Keep how much went, if anything did. */
async function record(
  { audit }: Pick<Sweeping, 'audit'>,
  tx: Transaction,
  organizationId: string,
  { before, ...counts }: { readonly before: string } & Readonly<Record<string, number | string>>,
): Promise<void> {
  if (Object.values(counts).every((count) => count === 0)) return;
  await audit.record(tx, {
    actor: { actorId: RETENTION, organizationId },
    action: 'attendance.sweep',
    resource: `organization:${organizationId}`,
    metadata: { before, ...counts },
  });
}

/** @returns how many sessions went, with their attendance and marks. */
async function deleteSessions(
  { audit }: Sweeping,
  tx: Transaction,
  { id: organizationId, deletedTo: before }: Outdated,
): Promise<number> {
  const { rows } = await tx.execute<{ id: string; course_id: string }>(
    sql`select id, course_id from class_session where day < ${before} order by day, id limit ${BATCH}`,
  );
  if (rows.length === 0) return 0;
  await lockCourses(tx, [...new Set(rows.map(({ course_id }) => course_id))]);
  const ids = rows.map(({ id }) => id);
  const isOfThem = sql`any(${`{${ids.join(',')}}`}::uuid[])`;
  const people = await tx.$count(attendance, sql`${attendance.sessionId} = ${isOfThem}`);
  const marks = await tx.$count(attendanceMark, sql`${attendanceMark.sessionId} = ${isOfThem}`);
  await tx.execute(sql`delete from class_session where id = ${isOfThem}`);
  await record({ audit }, tx, organizationId, { before, sessions: rows.length, attendance: people, marks });
  return rows.length;
}

async function deleteLeaves(
  { audit }: Sweeping,
  tx: Transaction,
  { id, deletedTo: before }: Outdated,
): Promise<number> {
  const gone = await tx
    .delete(leaveOfAbsence)
    .where(lt(leaveOfAbsence.endsAt, new Date(before)))
    .returning({ id: leaveOfAbsence.id });
  await record({ audit }, tx, id, { before, leaves: gone.length });
  return gone.length;
}
