import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../../platform/database/database.js';
import { course, courseStaff } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';

export type Scoped = Pick<Principal, 'reach' | 'membershipId'>;

/** Ids of the courses a member teaches, archived ones included. */
export const taughtCourseIds = (membershipId: string) =>
  new QueryBuilder()
    .select({ id: courseStaff.courseId })
    .from(courseStaff)
    .where(eq(courseStaff.membershipId, membershipId));

/**
 * Which courses a caller may know of, as a condition on `course` rows: all of them, or those they teach.
 *
 * @returns undefined for all.
 */
export function courseScope({ reach, membershipId }: Scoped): SQL | undefined {
  if (reach === 'organization') return undefined;
  if (reach === 'self' || !membershipId) return sql`false`;
  return inArray(course.id, taughtCourseIds(membershipId));
}

/** @throws {NotFoundError} `course.not-found` also when there is such a course, but the caller may not know. */
export async function assertCourse(tx: Transaction, principal: Scoped, courseId: string): Promise<void> {
  const [found] = await tx
    .select({ id: course.id })
    .from(course)
    .where(and(eq(course.id, courseId), courseScope(principal)));
  if (!found) throw new NotFoundError('course');
}
