import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const dashboard = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/dashboard',
  validateSearch: z.object({
    days: z
      .union([z.literal(7), z.literal(30), z.literal(90)])
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./dashboard-page.js'), 'DashboardPage'),
});

export const dashboardRoutes = [dashboard] as const;
