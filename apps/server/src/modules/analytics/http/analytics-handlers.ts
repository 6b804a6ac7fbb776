import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { readTrend } from '../application/attendance-trend.js';
import { compareAttendance } from '../application/compare-attendance.js';
import { readCoverage } from '../application/enrollment-coverage.js';
import { listFigureSessions } from '../application/figure-sessions.js';
import { readHeatMap } from '../application/heat-map.js';
import { readMarkingWays } from '../application/marking-ways.js';
import type { AnalyticsDeps } from '../application/ports.js';
import { readPunctuality } from '../application/punctuality.js';
import { readRecognitionOutcomes } from '../application/recognition-outcomes.js';
import { readToday } from '../application/today.js';
import { createScoped } from './scoped.js';

/** Figures of sessions, of recognition and of enrollment. */
export function createAnalyticsHandlers(deps: AnalyticsDeps): RouteHandler[] {
  const { clock, recognizer } = deps;
  const scoped = createScoped(deps);
  return [
    handleRoute(routes.getToday, ({ principal }) =>
      scoped(principal, {}, (tx, scope) => readToday(tx, principal, { scope, now: clock.now() })),
    ),
    handleRoute(routes.getAttendanceTrend, ({ principal, query: { step, ...filter } }) =>
      scoped(principal, filter, (tx, scope) => readTrend(tx, scope, step)),
    ),
    handleRoute(routes.getAttendanceHeatMap, ({ principal, query }) => scoped(principal, query, readHeatMap)),
    handleRoute(
      routes.listFigureSessions,
      ({ principal, query: { limit, cursor, weekday, hour, ...filter } }) =>
        scoped(principal, filter, (tx, scope) =>
          listFigureSessions(tx, scope, { limit, cursor, weekday, hour }),
        ),
    ),
    handleRoute(routes.getPunctuality, ({ principal, query }) => scoped(principal, query, readPunctuality)),
    handleRoute(routes.getMarkingWays, ({ principal, query }) => scoped(principal, query, readMarkingWays)),
    handleRoute(routes.compareAttendance, ({ principal, query: { by, limit, cursor, ...filter } }) =>
      scoped(principal, filter, (tx, scope) => compareAttendance(tx, scope, { by, limit, cursor })),
    ),
    handleRoute(routes.getRecognitionOutcomes, ({ principal, query }) =>
      scoped(principal, query, readRecognitionOutcomes),
    ),
    handleRoute(routes.getEnrollmentCoverage, ({ principal }) =>
      scoped(principal, {}, async (tx, scope) => {
        const { embedderId } = await recognizer.describePack(scope.packId);
        return readCoverage(tx, principal, { scope, embedderId });
      }),
    ),
  ];
}
