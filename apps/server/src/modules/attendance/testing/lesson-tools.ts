import { type RouteId, routes } from '@mien/contracts';
import type { Principal } from '../../../platform/http/request-context.js';
import { type Asked, callRoute } from '../../../testing/call-route.js';
import type { AttendanceScene } from './attendance-for-tests.js';

/** What a test is about at the moment. */
interface Now {
  readonly scene: AttendanceScene;
  readonly admin: Principal;
  readonly ada: string;
  readonly sessionId: string;
}

/** Ask the API about Ada's lesson. @param now read at each call, for every test has a lesson of its own. */
export function lessonTools(now: () => Now) {
  let requests = 0;
  const ask = <const Id extends RouteId>(id: Id, principal: Principal, asked: Asked = {}) =>
    callRoute(now().scene.handlers, routes[id], principal, asked);
  const nextRequest = () => `request-${++requests}`;
  return {
    ask,
    nextRequest,
    /** A mark of Ada, unless it is of somebody else. */
    markOf: (status: string, more: object = {}, personId = now().ada) => ({
      params: { id: now().sessionId },
      body: { requestId: nextRequest(), marks: [{ personId, status, ...more }] },
    }),
    explained: (principal = now().admin) =>
      ask('explainAttendance', principal, { params: { id: now().sessionId, personId: now().ada } }),
    /** What the first of the roster counts as. */
    rosterStatus: async () =>
      (await ask('getSessionAttendance', now().admin, { params: { id: now().sessionId } })).items[0]?.status,
  };
}
