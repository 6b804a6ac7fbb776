import type { CourseTimetable } from '@mien/contracts';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { course, organization } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { courseZone } from './course-people.js';
import { courseScope, type Scoped } from './course-scope.js';
import { readTimetable, type StoredTimetable } from './read-timetable.js';

/** A timetable as the API tells it. */
export const describeTimetable = ({ zone, ...timetable }: StoredTimetable): CourseTimetable => ({
  zone,
  patterns: timetable.patterns.map((pattern) => ({ ...pattern, weekdays: [...pattern.weekdays] })),
  exceptions: [...timetable.exceptions],
  extras: [...timetable.extras],
  holidays: [...timetable.holidays],
});

/** The timetable of a course that the caller may know of. @throws {NotFoundError} `course.not-found` */
export async function courseTimetableOf(
  tx: Transaction,
  principal: Scoped,
  courseId: string,
): Promise<CourseTimetable> {
  const [found] = await tx
    .select({ zone: courseZone })
    .from(course)
    .innerJoin(organization, eq(organization.id, course.organizationId))
    .where(and(eq(course.id, courseId), courseScope(principal)));
  if (!found) throw new NotFoundError('course');
  return describeTimetable(await readTimetable(tx, courseId, found.zone));
}
