import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

const models = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/models',
  component: lazyRouteComponent(() => import('./models-page.js'), 'ModelsPage'),
});

export const modelsRoutes = [models] as const;
