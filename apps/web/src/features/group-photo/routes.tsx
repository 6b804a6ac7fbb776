import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

const page = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/sessions/$sessionId/photo',
  component: lazyRouteComponent(() => import('./group-photo-page.js'), 'GroupPhotoPage'),
});

export const groupPhotoRoutes = [page] as const;
