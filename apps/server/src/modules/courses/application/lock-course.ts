import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { course, organization } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { courseZone } from './course-people.js';

const timetablesOf = (organizationId: string) => sql`hashtextextended(${`timetables:${organizationId}`}, 0)`;

/** Change holidays only while holding this: no course is planned meanwhile, without them or with those of before. */
export async function lockHolidays(tx: Transaction, organizationId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${timetablesOf(organizationId)})`);
}

/** Attendance of these courses waits, so that it moves with their sessions. */
export async function lockAttendance(tx: Transaction, courseIds: readonly string[]): Promise<void> {
  await tx.execute(sql`select lock_attendance_of_courses(${sql.param([...courseIds])}::uuid[])`);
}

/**
 * Change a course's timetable only while holding this: those who change it at once take turns.
 *
 * @throws {NotFoundError} `course.not-found`
 */
export async function lockCourse(tx: Transaction, courseId: string) {
  const [owner] = await tx
    .select({ organizationId: course.organizationId })
    .from(course)
    .where(eq(course.id, courseId));
  if (!owner) throw new NotFoundError('course');
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${timetablesOf(owner.organizationId)})`);
  const [locked] = await tx
    .select({ course, zone: courseZone })
    .from(course)
    .innerJoin(organization, eq(organization.id, course.organizationId))
    .where(eq(course.id, courseId))
    .for('no key update', { of: course });
  if (!locked) throw new NotFoundError('course');
  await lockAttendance(tx, [courseId]);
  return locked;
}
