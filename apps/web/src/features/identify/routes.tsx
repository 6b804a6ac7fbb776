import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

const page = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/identify',
  component: lazyRouteComponent(() => import('./identify-page.js'), 'IdentifyPage'),
});

export const identifyRoutes = [page] as const;
