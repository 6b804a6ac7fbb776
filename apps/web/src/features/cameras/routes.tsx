import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

const cameras = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/cameras',
  component: lazyRouteComponent(() => import('./cameras-page.js'), 'CamerasPage'),
});

export const camerasRoutes = [cameras] as const;
