import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { personRoute } from '../../shared/person-routes.js';

const ofPerson = createRoute({
  getParentRoute: () => personRoute,
  path: 'contacts',
  component: lazyRouteComponent(() => import('./contacts-page.js'), 'ContactsPage'),
});

export const personContactRoutes = [ofPerson] as const;
