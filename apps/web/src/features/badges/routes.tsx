import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';
import { myDataRoute, personRoute } from '../../shared/person-routes.js';

const page = lazyRouteComponent(() => import('./badge-page.js'), 'BadgePage');
const ofPerson = createRoute({ getParentRoute: () => personRoute, path: 'badge', component: page });
const own = createRoute({ getParentRoute: () => myDataRoute, path: 'badge', component: page });
const ofGroup = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/groups/$groupId/badges',
  component: lazyRouteComponent(() => import('./group-badges-page.js'), 'GroupBadgesPage'),
});

export const personBadgeRoutes = [ofPerson] as const;
export const myBadgeRoutes = [own] as const;
export const groupBadgeRoutes = [ofGroup] as const;
