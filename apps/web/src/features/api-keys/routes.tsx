import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

const apiKeys = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('./api-keys-page.js'), 'ApiKeysPage'),
});

export const apiKeysRoutes = [apiKeys] as const;
