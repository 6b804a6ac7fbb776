import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

const page = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/verify',
  component: lazyRouteComponent(() => import('./verify-page.js'), 'VerifyPage'),
});

export const verifyRoutes = [page] as const;
