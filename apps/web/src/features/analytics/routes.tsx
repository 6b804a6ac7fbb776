import { COMPARED, COURSE_KINDS, id, TREND_STEPS } from '@mien/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';
import { TABS } from './tabs.js';

const analytics = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/analytics',
  validateSearch: z.object({
    tab: z.enum(TABS).optional().catch(undefined),
    from: z.iso.date().optional().catch(undefined),
    to: z.iso.date().optional().catch(undefined),
    course: id.optional().catch(undefined),
    group: id.optional().catch(undefined),
    term: id.optional().catch(undefined),
    kind: z.enum(COURSE_KINDS).optional().catch(undefined),
    step: z.enum(TREND_STEPS).optional().catch(undefined),
    by: z.enum(COMPARED).optional().catch(undefined),
    /** Hour and weekday whose sessions are shown. */
    weekday: z.number().int().min(1).max(7).optional().catch(undefined),
    hour: z.number().int().min(0).max(23).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./analytics-page.js'), 'AnalyticsPage'),
});

export const analyticsRoutes = [analytics] as const;
