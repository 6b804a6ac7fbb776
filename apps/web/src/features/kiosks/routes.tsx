import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

const list = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/kiosks',
  component: lazyRouteComponent(() => import('./kiosks-page.js'), 'KiosksPage'),
});

export const kiosksRoutes = [list] as const;
