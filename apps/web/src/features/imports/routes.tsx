import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

const list = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./imports-page.js'), 'ImportsPage'),
});

const one = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/imports/$jobId',
  component: lazyRouteComponent(() => import('./import-page.js'), 'ImportPage'),
});

export const importsRoutes = [list, one] as const;
