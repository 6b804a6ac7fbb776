import { and, type SQL, sql } from 'drizzle-orm';
import {
  attendance,
  classSession,
  course,
  organization,
  person,
} from '../../../../platform/database/schema/index.js';
import type { Days } from '../report-period.js';
import type { TableContext } from './table-context.js';

/** The zone of a course, as SQL; `course` and `organization` are joined. */
export const ZONE = sql`coalesce(${course.timeZone}, ${organization.timeZone})`;

/** What clocks of the course showed, `09:03`. */
export const clockOf = (instant: SQL | typeof classSession.startsAt | typeof attendance.arrivedAt): SQL =>
  sql`to_char(${instant} at time zone ${ZONE}, 'HH24:MI')`;

/** Sessions of some days that the requester may know of; by their starts first, for that is indexed. */
export const sessionsOf = (
  { courses }: Pick<TableContext, 'courses'>,
  { from, to }: Days,
  courseId: string | undefined,
): SQL =>
  and(
    sql`${classSession.startsAt} >= ${from}::date - 1`,
    sql`${classSession.startsAt} < ${to}::date + 2`,
    sql`${classSession.day} between ${from} and ${to}`,
    courseId ? sql`${classSession.courseId} = ${courseId}` : undefined,
    courses,
  ) ?? sql`true`;

/** Attendance with everything that names it. */
export const ATTENDANCE = sql`${classSession}
  join ${course} on ${course.id} = ${classSession.courseId}
  join ${organization} on ${organization.id} = ${classSession.organizationId}
  join ${attendance} on ${attendance.sessionId} = ${classSession.id}
  join ${person} on ${person.id} = ${attendance.personId}`;
