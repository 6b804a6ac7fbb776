import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute } from '../../shared/parent-routes.js';

const setup = createRoute({
  getParentRoute: () => publicRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('./setup-page.js'), 'SetupPage'),
});

export const setupRoutes = [setup] as const;
