import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { createLeave, decideLeave, withdrawLeave } from '../application/leaves.js';
import { listLeaves } from '../application/list-leaves.js';
import { createLock, liftLock, listLocks } from '../application/locks.js';
import type { AttendanceContext } from '../application/ports.js';
import { applyRules, readRules, setRules } from '../application/rules.js';

/** Leaves, locked days and rules. */
export const createTermsHandlers = (context: AttendanceContext): RouteHandler[] => [
  handleRoute(routes.listLeaves, ({ principal, query }) => listLeaves(context, principal, query)),
  handleRoute(routes.createLeave, (by) => createLeave(context, by, by.body)),
  handleRoute(routes.decideLeave, (by) => decideLeave(context, by, by.params.id, by.body.approve)),
  handleRoute(routes.withdrawLeave, (by) => withdrawLeave(context, by, by.params.id)),
  handleRoute(routes.listAttendanceLocks, ({ principal, query }) => listLocks(context, principal, query)),
  handleRoute(routes.createAttendanceLock, (by) => createLock(context, by, by.body)),
  handleRoute(routes.liftAttendanceLock, (by) => liftLock(context, by, by.params.id)),
  handleRoute(routes.getAttendanceRules, ({ principal }) => readRules(context, principal)),
  handleRoute(routes.setAttendanceRules, (by) => setRules(context, by, by.body)),
  handleRoute(routes.applyAttendanceRules, (by) => applyRules(context, by, by.body)),
];
