import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';
import { parseGroupSearch } from './group-times.js';

const list = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/groups',
  component: lazyRouteComponent(() => import('./groups-page.js'), 'GroupsPage'),
});

const one = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/groups/$groupId',
  validateSearch: parseGroupSearch,
  component: lazyRouteComponent(() => import('./group-page.js'), 'GroupPage'),
});

export const groupsRoutes = [list, one] as const;
