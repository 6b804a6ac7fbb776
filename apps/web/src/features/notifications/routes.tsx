import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute, publicRoute } from '../../shared/parent-routes.js';

const inbox = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/notifications',
  validateSearch: z.object({ unread: z.literal(true).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./inbox-page.js'), 'InboxPage'),
});

const preferences = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/notifications/preferences',
  component: lazyRouteComponent(() => import('./preferences-page.js'), 'PreferencesPage'),
});

const stop = createRoute({
  getParentRoute: () => publicRoute,
  path: '/stop-messages',
  component: lazyRouteComponent(() => import('./stop-messages-page.js'), 'StopMessagesPage'),
});

export const notificationsRoutes = [inbox, preferences] as const;
export const publicNotificationsRoutes = [stop] as const;
