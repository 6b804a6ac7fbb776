import { routes } from '@mien/contracts';
import type { Transaction } from '../../../platform/database/database.js';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { assertCourse } from '../application/course-scope.js';
import { createCourse, duplicateCourse } from '../application/create-course.js';
import { createHoliday, deleteHoliday, updateHoliday } from '../application/holidays.js';
import { listCoursePeople } from '../application/list-course-people.js';
import { describeCourse, listCourses } from '../application/list-courses.js';
import type { CoursesContext } from '../application/ports.js';
import { holidaysOf } from '../application/read-timetable.js';
import { createTerm, deleteTerm, listTerms, updateTerm } from '../application/terms.js';
import { deleteCourse, updateCourse } from '../application/update-course.js';

/** Terms and holidays. */
export function createSpanHandlers(context: CoursesContext): RouteHandler[] {
  const read = <T>(principal: Principal, work: (tx: Transaction) => Promise<T>) =>
    context.database.inOrganization(principal.organizationId, work);
  return [
    handleRoute(routes.listTerms, async ({ principal }) => ({ items: await read(principal, listTerms) })),
    handleRoute(routes.createTerm, ({ body: { courseIds, ...span }, ...by }) =>
      createTerm(context, by, span, courseIds),
    ),
    handleRoute(routes.updateTerm, (by) => updateTerm(context, by, by.params.id, by.body)),
    handleRoute(routes.deleteTerm, (by) => deleteTerm(context, by, by.params.id)),
    handleRoute(routes.listHolidays, async ({ principal }) => ({ items: await read(principal, holidaysOf) })),
    handleRoute(routes.createHoliday, (by) => createHoliday(context, by, by.body)),
    handleRoute(routes.updateHoliday, (by) => updateHoliday(context, by, by.params.id, by.body)),
    handleRoute(routes.deleteHoliday, async (by) => {
      await deleteHoliday(context, by, by.params.id);
      return undefined;
    }),
  ];
}

/** Courses and who comes to them. */
export function createCourseHandlers(context: CoursesContext): RouteHandler[] {
  const { clock } = context;
  const read = <T>(principal: Principal, work: (tx: Transaction) => Promise<T>) =>
    context.database.inOrganization(principal.organizationId, work);
  return [
    handleRoute(routes.listCourses, ({ principal, query }) =>
      read(principal, (tx) => listCourses(tx, principal, query, clock.now())),
    ),
    handleRoute(routes.createCourse, (by) => createCourse(context, by, by.body)),
    handleRoute(routes.getCourse, ({ principal, params }) =>
      read(principal, (tx) => describeCourse(tx, principal, params.id, clock.now())),
    ),
    handleRoute(routes.updateCourse, (by) => updateCourse(context, by, by.params.id, by.body)),
    handleRoute(routes.deleteCourse, async (by) => {
      await deleteCourse(context, by, by.params.id);
      return undefined;
    }),
    handleRoute(routes.duplicateCourse, (by) => duplicateCourse(context, by, by.params.id, by.body)),
    handleRoute(routes.listCoursePeople, ({ principal, params, query }) =>
      read(principal, async (tx) => {
        await assertCourse(tx, principal, params.id);
        return listCoursePeople(tx, params.id, query, clock.now());
      }),
    ),
  ];
}
