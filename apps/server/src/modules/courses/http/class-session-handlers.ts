import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import {
  getClassSession,
  listClassSessions,
  listPersonSessions,
  sessionsForCalendar,
} from '../application/class-sessions.js';
import { describeCourse } from '../application/list-courses.js';
import type { CoursesContext } from '../application/ports.js';

/** How far back a calendar goes. */
const CALENDAR_PAST_MS = 90 * 86_400_000;

/** What the handlers need of adapters. */
export interface CalendarWriter {
  writeCalendar(
    name: string,
    sessions: Awaited<ReturnType<typeof sessionsForCalendar>>,
    now: Date,
  ): Uint8Array;
}

/** Sessions of courses, as lists and as calendars. */
export function createClassSessionHandlers(
  context: CoursesContext,
  { writeCalendar }: CalendarWriter,
): RouteHandler[] {
  const { database, clock, people } = context;
  const download = (name: string, sessions: Parameters<CalendarWriter['writeCalendar']>[1]) => ({
    stream: writeCalendar(name, sessions, clock.now()),
    mediaType: 'text/calendar; charset=utf-8',
    fileName: 'timetable.ics',
  });
  const since = () => new Date(clock.now().getTime() - CALENDAR_PAST_MS);
  return [
    handleRoute(routes.listClassSessions, ({ principal, query }) =>
      database.inOrganization(principal.organizationId, (tx) => listClassSessions(tx, principal, query)),
    ),
    handleRoute(routes.getClassSession, ({ principal, params }) =>
      database.inOrganization(principal.organizationId, (tx) => getClassSession(tx, principal, params.id)),
    ),
    handleRoute(routes.listPersonSessions, ({ principal, params, query }) =>
      database.inOrganization(principal.organizationId, async (tx) => {
        await people.assertReach(tx, principal, params.personId);
        return listPersonSessions(tx, principal, params.personId, query);
      }),
    ),
    handleRoute(routes.getCourseCalendar, ({ principal, params }) =>
      database.inOrganization(principal.organizationId, async (tx) => {
        const { name } = await describeCourse(tx, principal, params.id, clock.now());
        return download(name, await sessionsForCalendar(tx, { courseId: params.id }, since()));
      }),
    ),
    handleRoute(routes.getOwnCalendar, ({ principal }) =>
      database.inOrganization(principal.organizationId, async (tx) =>
        download(principal.actorName, await sessionsForCalendar(tx, principal, since())),
      ),
    ),
  ];
}
