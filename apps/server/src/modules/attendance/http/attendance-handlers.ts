import { buffer } from 'node:stream/consumers';
import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { decideMark, markPeople, undoMark } from '../application/change-marks.js';
import { explain } from '../application/explain.js';
import { importMarks } from '../application/import-marks.js';
import { listCounts } from '../application/list-counts.js';
import { listHistory } from '../application/list-history.js';
import { listRequests } from '../application/list-requests.js';
import type { AttendanceContext } from '../application/ports.js';
import { readCourseAttendance } from '../application/read-course-attendance.js';
import { readRoster } from '../application/read-roster.js';
import { recordSightings } from '../application/record-sightings.js';

/** Rosters, marks and what was noticed, for staff and services. */
export const createAttendanceHandlers = (context: AttendanceContext): RouteHandler[] => [
  handleRoute(routes.listSessionAttendance, ({ principal, query }) => listCounts(context, principal, query)),
  handleRoute(routes.getCourseAttendance, ({ principal, params, query }) =>
    readCourseAttendance(context, principal, params.id, query),
  ),
  handleRoute(routes.getSessionAttendance, ({ principal, params }) =>
    readRoster(context, principal, params.id),
  ),
  handleRoute(routes.explainAttendance, ({ principal, params, query }) =>
    explain(context, principal, { sessionId: params.id, personId: params.personId, asOf: query.asOf }),
  ),
  handleRoute(routes.markAttendance, (by) =>
    markPeople(context, by, { ...by.body, sessionId: by.params.id }),
  ),
  handleRoute(routes.undoMark, (by) => undoMark(context, by, by.params.id)),
  handleRoute(routes.decideMark, (by) => decideMark(context, by, by.params.id, by.body)),
  handleRoute(routes.listAttendanceRequests, ({ principal, query }) =>
    listRequests(context, principal, query),
  ),
  handleRoute(routes.listPersonAttendance, ({ principal, params, query }) =>
    listHistory(context, principal, params.personId, query),
  ),
  handleRoute(routes.recordSightings, (by) => recordSightings(context, by, by.body.sightings)),
  handleRoute(routes.importMarks, async (by) =>
    importMarks(context, by, await buffer(by.file.stream), by.query.rehearse === 'true'),
  ),
];
