import type { Readable } from 'node:stream';
import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { importMemberships } from '../application/import-memberships.js';
import { importTimetable } from '../application/import-timetable.js';
import type { CoursesContext } from '../application/ports.js';
import { MEMBERSHIP_COLUMNS } from '../domain/read-membership-line.js';
import { TIMETABLE_COLUMNS } from '../domain/read-timetable-line.js';

/** Reads tables; @throws {CourseFileError} for what is none. */
export interface TableReader {
  readTable(stream: Readable, required: readonly string[]): Promise<Readonly<Record<string, string>>[]>;
}

/** Timetables and memberships from CSV. */
export const createCourseFileHandlers = (
  context: CoursesContext,
  { readTable }: TableReader,
): RouteHandler[] => [
  handleRoute(routes.importTimetable, async (by) =>
    importTimetable(
      context,
      by,
      await readTable(by.file.stream, TIMETABLE_COLUMNS),
      by.query.rehearse === 'true',
    ),
  ),
  handleRoute(routes.importMemberships, async (by) =>
    importMemberships(
      context,
      by,
      await readTable(by.file.stream, MEMBERSHIP_COLUMNS),
      by.query.rehearse === 'true',
    ),
  ),
];
