import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { assertCourse } from '../application/course-scope.js';
import { courseTimetableOf } from '../application/describe-timetable.js';
import { addExtra, deleteExtra, updateExtra } from '../application/extras.js';
import { findConflicts } from '../application/find-conflicts.js';
import {
  addPattern,
  deleteException,
  deletePattern,
  setException,
  updatePattern,
} from '../application/patterns.js';
import type { CoursesContext } from '../application/ports.js';

/** Timetables of courses. */
export function createTimetableHandlers(context: CoursesContext): RouteHandler[] {
  const { database, clock } = context;
  return [
    handleRoute(routes.getTimetable, ({ principal, params }) =>
      database.inOrganization(principal.organizationId, (tx) => courseTimetableOf(tx, principal, params.id)),
    ),
    handleRoute(routes.listTimetableConflicts, ({ principal, params }) =>
      database.inOrganization(principal.organizationId, async (tx) => {
        await assertCourse(tx, principal, params.id);
        return { items: await findConflicts(tx, params.id, clock.now()) };
      }),
    ),
    handleRoute(routes.addPattern, (by) => addPattern(context, by, by.params.id, by.body)),
    handleRoute(routes.updatePattern, (by) => {
      const { id: courseId, patternId } = by.params;
      return updatePattern(context, by, { courseId, patternId }, by.body);
    }),
    handleRoute(routes.deletePattern, (by) => {
      const { id: courseId, patternId } = by.params;
      return deletePattern(context, by, { courseId, patternId });
    }),
    handleRoute(routes.setException, (by) => {
      const { id: courseId, patternId, day } = by.params;
      return setException(context, by, { courseId, patternId, day }, by.body);
    }),
    handleRoute(routes.deleteException, (by) => {
      const { id: courseId, patternId, day } = by.params;
      return deleteException(context, by, { courseId, patternId, day });
    }),
    handleRoute(routes.addExtra, (by) => addExtra(context, by, by.params.id, by.body)),
    handleRoute(routes.updateExtra, (by) => {
      const { id: courseId, extraId } = by.params;
      return updateExtra(context, by, { courseId, extraId }, by.body);
    }),
    handleRoute(routes.deleteExtra, (by) => {
      const { id: courseId, extraId } = by.params;
      return deleteExtra(context, by, { courseId, extraId });
    }),
  ];
}
