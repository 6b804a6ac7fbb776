import { DELIVERY_STATES, NOTIFICATION_CHANNELS, NOTIFICATION_KINDS } from '@mien/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const layout = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/messages',
  component: lazyRouteComponent(() => import('./messages-layout.js'), 'MessagesLayout'),
});

const rules = createRoute({
  getParentRoute: () => layout,
  path: '/',
  component: lazyRouteComponent(() => import('./rules-page.js'), 'RulesPage'),
});

const texts = createRoute({
  getParentRoute: () => layout,
  path: 'texts',
  validateSearch: z.object({
    kind: z.enum(NOTIFICATION_KINDS).optional().catch(undefined),
    channel: z.enum(NOTIFICATION_CHANNELS).optional().catch(undefined),
    language: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./texts-page.js'), 'TextsPage'),
});

const ways = createRoute({
  getParentRoute: () => layout,
  path: 'ways',
  component: lazyRouteComponent(() => import('./ways-page.js'), 'WaysPage'),
});

const log = createRoute({
  getParentRoute: () => layout,
  path: 'log',
  validateSearch: z.object({
    state: z.enum(DELIVERY_STATES).optional().catch(undefined),
    channel: z.enum(NOTIFICATION_CHANNELS).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./log-page.js'), 'LogPage'),
});

export const messagesRoutes = [layout.addChildren([rules, texts, ways, log])] as const;
