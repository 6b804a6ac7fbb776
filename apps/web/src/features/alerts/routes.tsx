import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const alerts = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/alerts',
  validateSearch: z.object({ all: z.boolean().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./alerts-page.js'), 'AlertsPage'),
});

export const alertsRoutes = [alerts] as const;
