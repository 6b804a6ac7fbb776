import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { myDataRoute } from '../../shared/person-routes.js';

const overview = createRoute({
  getParentRoute: () => myDataRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./overview-page.js'), 'OverviewPage'),
});

export const myDataRoutes = [overview] as const;
