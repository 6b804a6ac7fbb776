import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const text = (max: number) => z.coerce.string().max(max).optional().catch(undefined);

const audit = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/audit',
  validateSearch: z.object({
    action: text(80),
    resource: text(200),
    user: text(80),
    result: z.enum(['success', 'failure', 'denied']).optional().catch(undefined),
    from: z.iso.date().optional().catch(undefined),
    to: z.iso.date().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./audit-page.js'), 'AuditPage'),
});

export const auditRoutes = [audit] as const;
