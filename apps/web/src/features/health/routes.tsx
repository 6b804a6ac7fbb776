import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

const system = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/system',
  component: lazyRouteComponent(() => import('./system-page.js'), 'SystemPage'),
});

export const healthRoutes = [system] as const;
