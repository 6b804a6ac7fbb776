import { REPORT_FORMATS, REPORT_KINDS } from '@mien/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const kind = z.enum(REPORT_KINDS).optional().catch(undefined);

const list = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/reports',
  validateSearch: z.object({
    kind,
    format: z.enum(REPORT_FORMATS).optional().catch(undefined),
    own: z.enum(['true']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./reports-page.js'), 'ReportsPage'),
});

const create = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/reports/new',
  validateSearch: z.object({ kind }),
  component: lazyRouteComponent(() => import('./new-report-page.js'), 'NewReportPage'),
});

const schedules = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/reports/schedules',
  component: lazyRouteComponent(() => import('./schedules-page.js'), 'SchedulesPage'),
});

export const reportsRoutes = [list, create, schedules] as const;
