import { JOB_KINDS, JOB_STATES } from '@mien/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const list = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/jobs',
  validateSearch: z.object({
    kind: z.enum(JOB_KINDS).optional().catch(undefined),
    state: z.enum(JOB_STATES).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./jobs-page.js'), 'JobsPage'),
});

const detail = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/jobs/$jobId',
  component: lazyRouteComponent(() => import('./job-page.js'), 'JobPage'),
});

export const jobsRoutes = [list, detail] as const;
