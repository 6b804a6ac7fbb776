import type { CourseDetails, routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import {
  course,
  coursePattern,
  courseRoster,
  courseStaff,
  term,
} from '../../../platform/database/schema/index.js';
import { isUniqueViolation } from '../../../platform/database/unique-violation.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { CourseNameTakenError } from '../domain/errors.js';
import { fitToTerm } from '../domain/fit-to-term.js';
import { requireTerm, setGroups, setTeachers } from './course-links.js';
import { describeCourse } from './list-courses.js';
import { planCourse } from './plan-course.js';
import type { Changing, CoursesContext } from './ports.js';

type CourseInput = z.output<typeof routes.createCourse.body>;
type DuplicateInput = z.output<typeof routes.duplicateCourse.body>;

/** Say in words that another course has the name. */
export const takenName = (error: unknown): never => {
  throw isUniqueViolation(error, 'course_name') ? new CourseNameTakenError() : error;
};

/** @throws {CourseNameTakenError} @throws {NotFoundError} of the term, a group or a member. */
export async function createCourse(
  { database, audit, clock, newId }: CoursesContext,
  { principal, origin }: Changing,
  { groupIds, membershipIds, ...input }: CourseInput,
): Promise<CourseDetails> {
  const { organizationId } = principal;
  const [id, createdAt] = [newId(), clock.now()];
  return database
    .inOrganization(organizationId, async (tx) => {
      await requireTerm(tx, input.termId);
      await tx.insert(course).values({ id, organizationId, createdAt, ...input });
      await setGroups(tx, { organizationId, courseId: id }, groupIds);
      await setTeachers(tx, { organizationId, courseId: id }, membershipIds);
      await planCourse(tx, { courseId: id, now: createdAt, newId });
      const created = await describeCourse(tx, principal, id, createdAt);
      await audit.record(tx, { actor: principal, origin, action: 'course.create', resource: `course:${id}` });
      return created;
    })
    .catch(takenName);
}

async function copyLinks(tx: Transaction, from: string, to: string, withGroups: boolean): Promise<void> {
  const staff = await tx.select().from(courseStaff).where(eq(courseStaff.courseId, from));
  if (staff.length > 0) {
    await tx.insert(courseStaff).values(staff.map((row) => ({ ...row, courseId: to })));
  }
  const groups = withGroups
    ? await tx.select().from(courseRoster).where(eq(courseRoster.courseId, from))
    : [];
  if (groups.length > 0) {
    await tx.insert(courseRoster).values(groups.map((row) => ({ ...row, courseId: to })));
  }
}

/**
 * Make a course like another one: its groups, teachers, rules and weekly times, not what differed on single days.
 *
 * @throws {NotFoundError} of the course or term. @throws {CourseNameTakenError}
 */
export async function duplicateCourse(
  { database, audit, clock, newId }: CoursesContext,
  { principal, origin }: Changing,
  courseId: string,
  { name, termId, withGroups }: DuplicateInput,
): Promise<CourseDetails> {
  const [id, createdAt] = [newId(), clock.now()];
  return database
    .inOrganization(principal.organizationId, async (tx) => {
      const [original] = await tx.select().from(course).where(eq(course.id, courseId));
      if (!original) throw new NotFoundError('course');
      const [next] = termId ? await tx.select().from(term).where(eq(term.id, termId)) : [];
      if (termId && !next) throw new NotFoundError('term');
      const fresh = { id, createdAt, name, archivedAt: null, plannedTo: null };
      await tx.insert(course).values({ ...original, ...fresh, ...(next && { termId: next.id }) });
      await copyLinks(tx, courseId, id, withGroups);
      const patterns = await tx.select().from(coursePattern).where(eq(coursePattern.courseId, courseId));
      const copies = next ? fitToTerm(patterns, next) : patterns;
      if (copies.length > 0) {
        await tx.insert(coursePattern).values(copies.map((row) => ({ ...row, id: newId(), courseId: id })));
      }
      await planCourse(tx, { courseId: id, now: createdAt, newId });
      const created = await describeCourse(tx, principal, id, createdAt);
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'course.duplicate',
        resource: `course:${id}`,
        metadata: { courseId },
      });
      return created;
    })
    .catch(takenName);
}
