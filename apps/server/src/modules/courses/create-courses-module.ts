import type { RouteHandler } from '../../platform/http/handle-route.js';
import { readTable } from './adapters/read-table.js';
import { writeCalendar } from './adapters/write-calendar.js';
import { planAhead } from './application/plan-ahead.js';
import type { CoursesContext } from './application/ports.js';
import { createClassSessionHandlers } from './http/class-session-handlers.js';
import { createCourseFileHandlers } from './http/course-file-handlers.js';
import { createCourseHandlers, createSpanHandlers } from './http/course-handlers.js';
import { createTimetableHandlers } from './http/timetable-handlers.js';

export interface CoursesModule {
  readonly handlers: RouteHandler[];
  /** Plan sessions of days that have come within the weeks ahead; to be run now and then. */
  planAhead(): Promise<{ readonly planned: number }>;
}

/** Terms, holidays, courses, their timetables and their sessions. */
export const createCoursesModule = (context: CoursesContext): CoursesModule => ({
  handlers: [
    ...createSpanHandlers(context),
    ...createCourseHandlers(context),
    ...createTimetableHandlers(context),
    ...createClassSessionHandlers(context, { writeCalendar }),
    ...createCourseFileHandlers(context, { readTable }),
  ],
  planAhead: () => planAhead(context),
});
