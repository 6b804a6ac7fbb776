import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';
import { personRoute } from '../../shared/person-routes.js';
import { parsePeopleFilter } from './people-filter.js';

const list = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/people',
  validateSearch: parsePeopleFilter,
  component: lazyRouteComponent(() => import('./people-page.js'), 'PeoplePage'),
});

const add = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/people/new',
  component: lazyRouteComponent(() => import('./new-person-page.js'), 'NewPersonPage'),
});

const fields = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/people/fields',
  component: lazyRouteComponent(() => import('./fields-page.js'), 'FieldsPage'),
});

const details = createRoute({
  getParentRoute: () => personRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./details-page.js'), 'DetailsPage'),
});

const privacy = createRoute({
  getParentRoute: () => personRoute,
  path: 'privacy',
  component: lazyRouteComponent(() => import('./privacy-page.js'), 'PrivacyPage'),
});

export const peopleRoutes = [list, add, fields] as const;
/** Pages of one person. */
export const personDetailRoutes = [details, privacy] as const;
