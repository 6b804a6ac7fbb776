import type { RouteHandler } from '../../platform/http/handle-route.js';
import { toAbsenteeCsv } from './adapters/absentee-csv.js';
import { foldTallies } from './application/fold-tallies.js';
import type { AnalyticsDeps } from './application/ports.js';
import { createAnalyticsHandlers } from './http/analytics-handlers.js';
import { createPeopleFigureHandlers } from './http/people-figure-handlers.js';

const FOLD_SECONDS = 60;

/** Figures of attendance, recognition and enrollment, read from tallies. */
export function createAnalyticsModule(deps: AnalyticsDeps): { readonly handlers: RouteHandler[] } {
  deps.jobs.repeat(FOLD_SECONDS, () => foldTallies(deps.database));
  return {
    handlers: [
      ...createAnalyticsHandlers(deps),
      ...createPeopleFigureHandlers({ ...deps, csv: toAbsenteeCsv }),
    ],
  };
}
