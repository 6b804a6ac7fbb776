import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { myDataRoute, personRoute } from '../../shared/person-routes.js';

const page = () => import('./consent-page.js');

const ofPerson = createRoute({
  getParentRoute: () => personRoute,
  path: 'consent',
  component: lazyRouteComponent(page, 'ConsentPage'),
});

const own = createRoute({
  getParentRoute: () => myDataRoute,
  path: 'consent',
  component: lazyRouteComponent(page, 'ConsentPage'),
});

export const personConsentRoutes = [ofPerson] as const;
export const myConsentRoutes = [own] as const;
