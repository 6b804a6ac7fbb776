import { WEBHOOK_DELIVERY_STATES } from '@mien/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const list = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./webhooks-page.js'), 'WebhooksPage'),
});

const one = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/webhooks/$webhookId',
  validateSearch: z.object({ state: z.enum(WEBHOOK_DELIVERY_STATES).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./webhook-page.js'), 'WebhookPage'),
});

export const webhooksRoutes = [list, one] as const;
