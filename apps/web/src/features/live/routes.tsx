import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const page = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/live',
  validateSearch: z.object({ group: z.string().optional(), session: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./live-page.js'), 'LivePage'),
});

export const liveRoutes = [page] as const;
