import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const today = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/today',
  validateSearch: z.object({
    day: z.iso.date().optional().catch(undefined),
    course: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./today/today-page.js'), 'TodayPage'),
});

const session = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/sessions/$sessionId',
  validateSearch: z.object({ view: z.enum(['list', 'board']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./session/session-page.js'), 'SessionPage'),
});

const history = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/courses/$courseId/attendance',
  component: lazyRouteComponent(() => import('./history/history-page.js'), 'HistoryPage'),
});

export const attendanceRoutes = [today, session, history] as const;
