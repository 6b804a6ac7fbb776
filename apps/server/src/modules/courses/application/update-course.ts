import type { AttendanceRules, CourseDetails, routes } from '@mien/contracts';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { classSession, course } from '../../../platform/database/schema/index.js';
import { CourseRecordedError } from '../domain/errors.js';
import { requireTerm, setGroups, setTeachers } from './course-links.js';
import { takenName } from './create-course.js';
import { describeCourse } from './list-courses.js';
import { lockCourse } from './lock-course.js';
import { planCourse } from './plan-course.js';
import type { Changing, CoursesContext } from './ports.js';
import { HAS_RECORDS } from './records.js';

type CourseChange = z.output<typeof routes.updateCourse.body>;

/** What archiving is called in the record; undefined when it stays as it is. */
function actionOf(archived: boolean | undefined, archivedAt: Date | null) {
  if (archived === undefined || archived === (archivedAt !== null)) return 'course.update';
  return archived ? 'course.archive' : 'course.restore';
}

/**
 * Change a course; its sessions follow when its room, its zone, or whether it is archived changes.
 *
 * @throws {NotFoundError} of the course, term, a group or a member. @throws {CourseNameTakenError}
 */
export async function updateCourse(
  { database, audit, clock, newId }: CoursesContext,
  { principal, origin }: Changing,
  courseId: string,
  change: CourseChange,
): Promise<CourseDetails> {
  const { organizationId } = principal;
  const { archived, groupIds, membershipIds, rules, ...columns } = change;
  const now = clock.now();
  return database
    .inOrganization(organizationId, async (tx) => {
      const { course: before } = await lockCourse(tx, courseId);
      await requireTerm(tx, columns.termId);
      const action = actionOf(archived, before.archivedAt);
      const archivedAt = archived ? (before.archivedAt ?? now) : null;
      const set = {
        ...columns,
        ...(rules && { rules: rules as Partial<AttendanceRules> }),
        ...(archived !== undefined && { archivedAt }),
      };
      if (Object.values(set).some((value) => value !== undefined)) {
        await tx.update(course).set(set).where(eq(course.id, courseId));
      }
      if (groupIds) await setGroups(tx, { organizationId, courseId }, groupIds);
      if (membershipIds) await setTeachers(tx, { organizationId, courseId }, membershipIds);
      await planCourse(tx, { courseId, now, newId });
      const changed = await describeCourse(tx, principal, courseId, now);
      await audit.record(tx, {
        actor: principal,
        origin,
        action,
        resource: `course:${courseId}`,
        metadata: { changed: Object.keys(change) },
      });
      return changed;
    })
    .catch(takenName);
}

/** @throws {NotFoundError} `course.not-found` @throws {CourseRecordedError} */
export async function deleteCourse(
  { database, audit }: CoursesContext,
  { principal, origin }: Changing,
  courseId: string,
): Promise<void> {
  await database.inOrganization(principal.organizationId, async (tx) => {
    await lockCourse(tx, courseId);
    const [recorded] = await tx
      .select({ id: classSession.id })
      .from(classSession)
      .where(and(eq(classSession.courseId, courseId), HAS_RECORDS))
      .limit(1);
    if (recorded) throw new CourseRecordedError();
    await tx.delete(course).where(eq(course.id, courseId));
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'course.delete',
      resource: `course:${courseId}`,
    });
  });
}
