import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { ownPersonId, requestCorrection, withdrawCorrection } from '../application/change-marks.js';
import { checkIn, checkInTerms } from '../application/check-in.js';
import { explain } from '../application/explain.js';
import { requestLeave, withdrawOwnLeave } from '../application/leaves.js';
import { listHistory } from '../application/list-history.js';
import { listLeaves } from '../application/list-leaves.js';
import { listOwnRequests } from '../application/list-requests.js';
import type { AttendanceContext } from '../application/ports.js';

/** What somebody sees of their own attendance, and asks for. */
export const createOwnHandlers = (context: AttendanceContext): RouteHandler[] => [
  handleRoute(routes.listOwnAttendance, ({ principal, query }) =>
    listHistory(context, principal, ownPersonId(principal), query),
  ),
  handleRoute(routes.explainOwnAttendance, ({ principal, params }) =>
    explain(
      context,
      { ...principal, reach: 'self' },
      { sessionId: params.id, personId: ownPersonId(principal) },
    ),
  ),
  handleRoute(routes.listOwnAttendanceRequests, ({ principal, query }) =>
    listOwnRequests(context, principal, query),
  ),
  handleRoute(routes.requestCorrection, (by) => {
    const { sessionId, requestId, ...mark } = by.body;
    return requestCorrection(context, by, { sessionId, requestId, mark });
  }),
  handleRoute(routes.withdrawCorrection, (by) => withdrawCorrection(context, by, by.params.id)),
  handleRoute(routes.getCheckInTerms, ({ principal, origin }) => checkInTerms(context, principal, origin)),
  handleRoute(routes.checkIn, (by) => checkIn(context, by, by.body)),
  handleRoute(routes.listOwnLeaves, ({ principal, query }) =>
    listLeaves(context, { ...principal, reach: 'self' }, { ...query, personId: ownPersonId(principal) }),
  ),
  handleRoute(routes.requestLeave, (by) => requestLeave(context, by, by.body)),
  handleRoute(routes.withdrawOwnLeave, (by) => withdrawOwnLeave(context, by, by.params.id)),
];
