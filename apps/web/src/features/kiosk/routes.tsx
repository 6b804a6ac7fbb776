import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../shared/parent-routes.js';

const kiosk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kiosk',
  component: lazyRouteComponent(() => import('./kiosk-page.js'), 'KioskPage'),
});

/** What a device at a door shows: a page without navigation, for whoever comes. */
export const kioskRoutes = [kiosk] as const;
