import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { course, organization } from '../../../platform/database/schema/index.js';
import { courseZone } from './course-people.js';
import { DAYS_AHEAD, planCourse } from './plan-course.js';
import type { CoursesContext } from './ports.js';

/** Plan the sessions of a new day of every course that has none planned for it; to be run now and then. */
export async function planAhead({ database, clock, newId }: CoursesContext): Promise<{ planned: number }> {
  const now = clock.now();
  const lastDay = sql`(${now.toISOString()}::timestamptz at time zone ${courseZone})::date + ${DAYS_AHEAD}::int`;
  const due = await database.system
    .select({ id: course.id, organizationId: course.organizationId })
    .from(course)
    .innerJoin(organization, eq(organization.id, course.organizationId))
    .where(and(isNull(course.archivedAt), or(isNull(course.plannedTo), lt(course.plannedTo, lastDay))))
    .orderBy(asc(course.organizationId), asc(course.id));
  let planned = 0;
  for (const { id, organizationId } of due) {
    await database.inOrganization(organizationId, async (tx) => {
      const [still] = await tx.select({ id: course.id }).from(course).where(eq(course.id, id));
      if (still) await planCourse(tx, { courseId: id, now, newId });
    });
    planned += 1;
  }
  return { planned };
}
