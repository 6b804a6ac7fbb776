import type { TimetableChange } from '@mien/contracts';
import type { Transaction } from '../../../platform/database/database.js';
import { CourseArchivedError } from '../domain/errors.js';
import { describeTimetable } from './describe-timetable.js';
import { findConflicts } from './find-conflicts.js';
import { lockCourse } from './lock-course.js';
import { planCourse } from './plan-course.js';
import type { Changing, CoursesContext } from './ports.js';

/** What is changed of a timetable, for the record. */
export interface TimetableStep {
  readonly courseId: string;
  readonly deed:
    | 'pattern-add'
    | 'pattern-change'
    | 'pattern-remove'
    | 'exception-set'
    | 'exception-remove'
    | 'extra-add'
    | 'extra-change'
    | 'extra-remove';
  /** Write the change. @returns keys of the sessions it is about, which follow it even if they have begun. */
  readonly write: (
    tx: Transaction,
    of: { organizationId: string; zone: string },
  ) => Promise<readonly string[]>;
}

/**
 * Change a timetable and its sessions in one transaction.
 *
 * @throws {NotFoundError} `course.not-found` @throws {CourseArchivedError}
 */
export async function changeTimetable(
  { database, audit, clock, newId }: CoursesContext,
  { principal, origin }: Changing,
  { courseId, deed, write }: TimetableStep,
): Promise<TimetableChange> {
  const { organizationId } = principal;
  return database.inOrganization(organizationId, async (tx) => {
    const { course, zone } = await lockCourse(tx, courseId);
    if (course.archivedAt) throw new CourseArchivedError();
    const touched = await write(tx, { organizationId, zone });
    const now = clock.now();
    const { timetable, outcome } = await planCourse(tx, { courseId, now, newId, touched });
    const conflicts = await findConflicts(tx, courseId, now);
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'timetable.change',
      resource: `course:${courseId}`,
      metadata: { deed, ...outcome },
    });
    return { timetable: describeTimetable(timetable), sessions: outcome, conflicts };
  });
}
