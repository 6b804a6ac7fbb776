import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

const encryption = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/encryption',
  component: lazyRouteComponent(() => import('./encryption-page.js'), 'EncryptionPage'),
});

export const privacyAdminRoutes = [encryption] as const;
