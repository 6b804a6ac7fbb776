import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';
import { personRoute } from '../../shared/person-routes.js';
import { parseRecordFilter } from './record-filter.js';

const layout = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/my-attendance',
  component: lazyRouteComponent(() => import('./my-attendance-layout.js'), 'MyAttendanceLayout'),
});

const record = createRoute({
  getParentRoute: () => layout,
  path: '/',
  validateSearch: parseRecordFilter,
  component: lazyRouteComponent(() => import('./my-record-page.js'), 'MyRecordPage'),
});

const requests = createRoute({
  getParentRoute: () => layout,
  path: 'requests',
  component: lazyRouteComponent(() => import('./my-requests-page.js'), 'MyRequestsPage'),
});

const leaves = createRoute({
  getParentRoute: () => layout,
  path: 'leaves',
  component: lazyRouteComponent(() => import('./my-leaves-page.js'), 'MyLeavesPage'),
});

const checkIn = createRoute({
  getParentRoute: () => layout,
  path: 'check-in',
  component: lazyRouteComponent(() => import('./check-in/check-in-page.js'), 'CheckInPage'),
});

const ofPerson = createRoute({
  getParentRoute: () => personRoute,
  path: 'attendance',
  validateSearch: parseRecordFilter,
  component: lazyRouteComponent(() => import('./person-record-page.js'), 'PersonRecordPage'),
});

export const myAttendanceRoutes = [layout.addChildren([record, requests, leaves, checkIn])] as const;
export const personAttendanceRoutes = [ofPerson] as const;
