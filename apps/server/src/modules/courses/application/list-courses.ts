import type { Course, CourseDetails, routes } from '@mien/contracts';
import { and, count, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { containing } from '../../../platform/database/like-pattern.js';
import { classSession, course, courseRoster, organization } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { courseZone } from './course-people.js';
import { courseScope, type Scoped, taughtCourseIds } from './course-scope.js';
import { describeCourses } from './describe-courses.js';
import { HAS_RECORDS } from './records.js';

type CoursesQuery = z.output<typeof routes.listCourses.query>;

function filters(tx: Transaction, query: CoursesQuery) {
  const pattern = query.search?.trim() ? containing(query.search.trim()) : undefined;
  return and(
    query.archived === 'true' ? isNotNull(course.archivedAt) : isNull(course.archivedAt),
    pattern ? or(sql`${course.name} ilike ${pattern}`, sql`${course.code} ilike ${pattern}`) : undefined,
    query.kind && eq(course.kind, query.kind),
    query.termId ? eq(course.termId, query.termId) : undefined,
    query.membershipId ? inArray(course.id, taughtCourseIds(query.membershipId)) : undefined,
    query.groupId
      ? inArray(
          course.id,
          tx
            .select({ id: courseRoster.courseId })
            .from(courseRoster)
            .where(eq(courseRoster.rosterId, query.groupId)),
        )
      : undefined,
  );
}

const BY_NAME = orderedBy(course.name, course.id, 'asc');

/** A page of courses by name. */
export async function listCourses(
  tx: Transaction,
  principal: Scoped,
  query: CoursesQuery,
  now: Date,
): Promise<{ items: Course[]; nextCursor?: string; total?: number }> {
  const matching = and(courseScope(principal), filters(tx, query));
  const rows = await tx
    .select()
    .from(course)
    .where(and(matching, BY_NAME.after(query.cursor)))
    .orderBy(...BY_NAME.order)
    .limit(query.limit + 1);
  const { page, end } = BY_NAME.take(rows, query.limit, ({ name, id }) => [name, id]);
  const [sum] = query.cursor ? [] : await tx.select({ total: count() }).from(course).where(matching);
  return {
    items: await describeCourses(tx, page, now),
    ...end,
    ...sum,
  };
}

/** One course, whole. @throws {NotFoundError} `course.not-found` */
export async function describeCourse(
  tx: Transaction,
  principal: Scoped,
  courseId: string,
  now: Date,
): Promise<CourseDetails> {
  const [found] = await tx
    .select({ course, zone: courseZone })
    .from(course)
    .innerJoin(organization, eq(organization.id, course.organizationId))
    .where(and(eq(course.id, courseId), courseScope(principal)));
  if (!found) throw new NotFoundError('course');
  const [described] = await describeCourses(tx, [found.course], now);
  if (!described) throw new NotFoundError('course');
  const [recorded] = await tx
    .select({ id: classSession.id })
    .from(classSession)
    .where(and(eq(classSession.courseId, courseId), HAS_RECORDS))
    .limit(1);
  const { rules, plannedTo } = found.course;
  return {
    ...described,
    zone: found.zone,
    rules,
    ...(plannedTo !== null && { plannedTo }),
    hasRecords: recorded !== undefined,
  };
}
