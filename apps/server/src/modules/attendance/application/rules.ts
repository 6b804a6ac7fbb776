import { type AttendanceRules, DEFAULT_ATTENDANCE_RULES } from '@mien/contracts';
import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import { attendanceRules, classSession, course } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { Changing } from './change-marks.js';
import type { AttendanceContext } from './ports.js';

const describe = (row: typeof attendanceRules.$inferSelect | undefined) => ({
  rules: { ...DEFAULT_ATTENDANCE_RULES, ...row?.rules },
  ...(row && { updatedAt: row.updatedAt.toISOString() }),
});

export const readRules = ({ database }: AttendanceContext, { organizationId }: Principal) =>
  database.inOrganization(organizationId, async (tx) => {
    const [row] = await tx.select().from(attendanceRules);
    return describe(row);
  });

/** Change the rules of an organization. Sessions that are not settled follow within a minute; the others keep theirs. */
export const setRules = (
  context: AttendanceContext,
  { principal, origin }: Changing,
  rules: AttendanceRules,
) =>
  context.database.inOrganization(principal.organizationId, async (tx) => {
    const { organizationId } = principal;
    const updatedAt = context.clock.now();
    const [row] = await tx
      .insert(attendanceRules)
      .values({ organizationId, rules, updatedAt })
      .onConflictDoUpdate({ target: attendanceRules.organizationId, set: { rules, updatedAt } })
      .returning();
    // their doors may open at other times now
    await tx.update(classSession).set({ dueAt: updatedAt }).where(isNull(classSession.settledAt));
    await context.audit.record(tx, {
      actor: principal,
      origin,
      action: 'attendance-rules.update',
      resource: `organization:${organizationId}`,
      metadata: { lateAfter: rules.lateAfter, minimumPresence: rules.minimumPresence },
    });
    return describe(row);
  });

/**
 * Have days derived again by today's rules and rosters. Locked days stay as they are.
 *
 * @returns how many sessions that will be.
 */
export const applyRules = (
  context: AttendanceContext,
  { principal, origin }: Changing,
  asked: { readonly from: string; readonly to?: string | undefined; readonly courseId?: string | undefined },
) =>
  context.database.inOrganization(principal.organizationId, async (tx) => {
    const { from, to = '9999-12-31', courseId } = asked;
    if (courseId) {
      const [found] = await tx.select({ id: course.id }).from(course).where(eq(course.id, courseId));
      if (!found) throw new NotFoundError('course');
    }
    const now = context.clock.now();
    const due = await tx
      .update(classSession)
      .set({ dueAt: now, settledAt: null, settledRules: null })
      .where(
        and(
          sql`${classSession.day} between ${from} and ${to}`,
          lte(classSession.startsAt, now),
          courseId === undefined ? undefined : eq(classSession.courseId, courseId),
          sql`not exists (select 1 from attendance_lock held
            where held.lifted_at is null and held."from" <= ${classSession.day} and held."to" >= ${classSession.day}
              and (held.course_id is null or held.course_id = ${classSession.courseId}))`,
        ),
      )
      .returning({ id: classSession.id });
    await context.audit.record(tx, {
      actor: principal,
      origin,
      action: 'attendance-rules.apply',
      resource: courseId ? `course:${courseId}` : `organization:${principal.organizationId}`,
      metadata: { from, to, sessions: due.length },
    });
    return { sessions: due.length };
  });
