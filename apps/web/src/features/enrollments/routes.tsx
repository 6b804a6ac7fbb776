import { ENROLLMENT_STATES, id } from '@mien/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const list = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/enrollments',
  validateSearch: z.object({
    search: z.string().max(200).optional().catch(undefined),
    enrollment: z.enum(ENROLLMENT_STATES).optional().catch(undefined),
    consent: z.enum(['given', 'missing']).optional().catch(undefined),
    groupId: id.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./enrollments-page.js'), 'EnrollmentsPage'),
});

export const enrollmentsRoutes = [list] as const;
