import type { AttendanceLock } from '@mien/contracts';
import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { attendanceLock, classSession, course } from '../../../platform/database/schema/index.js';
import { NotAllowedError, NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { LockDaysError, LockOpenDaysError } from '../domain/errors.js';
import type { Changing } from './change-marks.js';
import { lockCourses } from './find-sessions.js';
import { RETENTION } from './load-sessions.js';
import type { AttendanceContext } from './ports.js';

type LockRow = typeof attendanceLock.$inferSelect;

const describe = (row: LockRow, courseName: string | null): AttendanceLock => ({
  id: row.id,
  from: row.from,
  to: row.to,
  lockedBy: row.lockedBy,
  createdAt: row.createdAt.toISOString(),
  ...(row.courseId && { course: { id: row.courseId, name: courseName ?? '' } }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.liftedAt && { liftedAt: row.liftedAt.toISOString() }),
  ...(row.liftedBy !== null && { liftedBy: row.liftedBy }),
});

export interface Days {
  readonly from: string;
  readonly to: string;
  readonly courseId?: string | undefined;
}

const onDays = ({ from, to, courseId }: Days): SQL | undefined =>
  and(
    sql`${classSession.day} between ${from} and ${to}`,
    courseId === undefined ? undefined : eq(classSession.courseId, courseId),
  );

/** Wait for whoever derives attendance of these days. */
async function lockCoursesOf(tx: Transaction, days: Days): Promise<void> {
  const courses = await tx
    .selectDistinct({ id: classSession.courseId })
    .from(classSession)
    .where(onDays(days));
  await lockCourses(
    tx,
    courses.map(({ id }) => id),
  );
}

/** Name of a course, if one is asked for. @throws {NotFoundError} `course.not-found` */
async function courseName(tx: Transaction, id: string | null | undefined): Promise<string | null> {
  if (!id) return null;
  const [found] = await tx.select({ name: course.name }).from(course).where(eq(course.id, id));
  if (!found) throw new NotFoundError('course');
  return found.name;
}

/**
 * Lock days that are over.
 *
 * @throws {LockOpenDaysError} while a session of these days is not settled, and {LockDaysError}
 */
export async function createLock(
  context: AttendanceContext,
  { principal, origin }: Changing,
  { reason, ...days }: Days & { readonly reason?: string | undefined },
): Promise<AttendanceLock> {
  if (days.to < days.from) throw new LockDaysError();
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const name = await courseName(tx, days.courseId);
    await lockCoursesOf(tx, days);
    const [open] = await tx
      .select({ id: classSession.id })
      .from(classSession)
      .where(and(onDays(days), isNull(classSession.settledAt), isNull(classSession.canceledBy)))
      .limit(1);
    if (open || (await reachesToday(context, tx, days.to))) throw new LockOpenDaysError();
    const [row] = await tx
      .insert(attendanceLock)
      .values({
        id: context.newId(),
        organizationId: principal.organizationId,
        courseId: days.courseId ?? null,
        from: days.from,
        to: days.to,
        reason: reason ?? null,
        lockedBy: principal.actorName,
        createdAt: context.clock.now(),
      })
      .returning();
    if (!row) throw new NotFoundError('lock');
    await context.audit.record(tx, {
      actor: principal,
      origin,
      action: 'attendance-lock.create',
      resource: `attendance-lock:${row.id}`,
      metadata: { ...days },
    });
    return describe(row, name);
  });
}

/** Whether the calendar of the organization has not left a day behind yet. */
async function reachesToday({ clock }: AttendanceContext, tx: Transaction, day: string): Promise<boolean> {
  const { rows } = await tx.execute<{ reaches: boolean }>(sql`
    select ${day}::date >= (${clock.now().toISOString()}::timestamptz at time zone time_zone)::date as reaches
      from organization limit 1`);
  return rows[0]?.reaches ?? true;
}

/**
 * Lift a lock. What came in while it held is derived in the background, by the rules the days were settled by.
 *
 * @throws {NotFoundError} `lock.not-found`, and {NotAllowedError} for days that are archived
 */
export async function liftLock(
  context: AttendanceContext,
  { principal, origin }: Changing,
  id: string,
): Promise<AttendanceLock> {
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const [held] = await tx
      .select()
      .from(attendanceLock)
      .where(eq(attendanceLock.id, id))
      .for('no key update');
    if (!held) throw new NotFoundError('lock');
    if (held.lockedBy === RETENTION) throw new NotAllowedError();
    const name = await courseName(tx, held.courseId);
    if (held.liftedAt) return describe(held, name);
    const days = { from: held.from, to: held.to, courseId: held.courseId ?? undefined };
    await lockCoursesOf(tx, days);
    const [row] = await tx
      .update(attendanceLock)
      .set({ liftedAt: context.clock.now(), liftedBy: principal.actorName })
      .where(eq(attendanceLock.id, id))
      .returning();
    await tx
      .update(classSession)
      .set({ dueAt: context.clock.now() })
      .where(and(onDays(days), isNotNull(classSession.settledAt)));
    await context.audit.record(tx, {
      actor: principal,
      origin,
      action: 'attendance-lock.lift',
      resource: `attendance-lock:${id}`,
    });
    return describe(row ?? held, name);
  });
}

const NEWEST = orderedBy(attendanceLock.createdAt, attendanceLock.id, 'desc');

export interface LockQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly courseId?: string | undefined;
  readonly isLifted?: 'true' | 'false' | undefined;
}

/** Locks that concern courses the caller may know of, newest first. */
export async function listLocks(context: AttendanceContext, principal: Principal, query: LockQuery) {
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const scope = context.courses.courseScope(principal);
    const conditions = [
      scope && sql`(${attendanceLock.courseId} is null or ${scope})`,
      query.courseId &&
        sql`(${attendanceLock.courseId} is null or ${attendanceLock.courseId} = ${query.courseId})`,
      query.isLifted === 'true' && isNotNull(attendanceLock.liftedAt),
      query.isLifted === 'false' && isNull(attendanceLock.liftedAt),
      NEWEST.after(query.cursor),
    ];
    const rows = await tx
      .select({ lock: attendanceLock, name: course.name })
      .from(attendanceLock)
      .leftJoin(course, eq(course.id, attendanceLock.courseId))
      .where(and(...conditions.filter((condition): condition is SQL => condition instanceof Object)))
      .orderBy(...NEWEST.order)
      .limit(query.limit + 1);
    const { page, end } = NEWEST.take(rows, query.limit, ({ lock }) => [lock.createdAt, lock.id]);
    return {
      items: page.map(({ lock, name }) => describe(lock, name)),
      ...end,
    };
  });
}
