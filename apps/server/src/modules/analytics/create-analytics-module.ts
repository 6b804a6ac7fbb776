import type { RouteHandler } from '../../platform/http/handle-route.js';
import { toAbsenteeCsv } from './adapters/absentee-csv.js';
import type { AnalyticsDeps } from './application/ports.js';
import { createAnalyticsHandlers } from './http/analytics-handlers.js';
import { createPeopleFigureHandlers } from './http/people-figure-handlers.js';

/** Figures of attendance, recognition and enrollment, read from tallies. */
export const createAnalyticsModule = (deps: AnalyticsDeps): { readonly handlers: RouteHandler[] } => ({
  handlers: [
    ...createAnalyticsHandlers(deps),
    ...createPeopleFigureHandlers({ ...deps, csv: toAbsenteeCsv }),
  ],
});
