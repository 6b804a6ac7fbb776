import type { ReportSubject, ScheduledSubject } from '@mien/contracts';
import type { Transaction } from '../../../platform/database/database.js';
import { ReportNotAllowedError } from '../domain/errors.js';
import { PERMISSION_OF_KIND } from '../domain/permissions-of-kind.js';
import type { ReportsContext } from './ports.js';
import type { Requester } from './requester.js';

/**
 * Whether somebody may have a report.
 *
 * @throws {ReportNotAllowedError} when their role may not see such things.
 * @throws {NotFoundError} when they do not reach the course or person it is about.
 */
export async function checkSubject(
  { courses, people }: Pick<ReportsContext, 'courses' | 'people'>,
  tx: Transaction,
  requester: Requester,
  { kind, parameters }: ReportSubject | ScheduledSubject,
): Promise<void> {
  if (!requester.permissions.has(PERMISSION_OF_KIND[kind])) throw new ReportNotAllowedError();
  if ('personId' in parameters) await people.assertReach(tx, requester, parameters.personId);
  if ('courseId' in parameters && parameters.courseId) {
    await courses.assertCourse(tx, requester, parameters.courseId);
  }
}
