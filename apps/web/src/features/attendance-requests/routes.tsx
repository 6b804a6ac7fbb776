import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';
import { parseLeaveFilter, parseRequestFilter } from './filters.js';

const layout = createRoute({
  getParentRoute: () => organizationRoute,
  id: 'attendance-requests',
  component: lazyRouteComponent(() => import('./requests-layout.js'), 'RequestsLayout'),
});

const requests = createRoute({
  getParentRoute: () => layout,
  path: '/attendance-requests',
  validateSearch: parseRequestFilter,
  component: lazyRouteComponent(() => import('./requests/requests-page.js'), 'RequestsPage'),
});

const leaves = createRoute({
  getParentRoute: () => layout,
  path: '/leaves',
  validateSearch: parseLeaveFilter,
  component: lazyRouteComponent(() => import('./leaves/leaves-page.js'), 'LeavesPage'),
});

const locks = createRoute({
  getParentRoute: () => layout,
  path: '/attendance-locks',
  component: lazyRouteComponent(() => import('./locks/locks-page.js'), 'LocksPage'),
});

const imports = createRoute({
  getParentRoute: () => layout,
  path: '/attendance-imports',
  component: lazyRouteComponent(() => import('./imports/mark-import-page.js'), 'MarkImportPage'),
});

export const attendanceRequestRoutes = [layout.addChildren([requests, leaves, locks, imports])] as const;
