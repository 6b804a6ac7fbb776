import { DECISIONS, id } from '@mien/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const log = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/recognition-log',
  validateSearch: z.object({
    kind: z.enum(['verification', 'identification']).optional().catch(undefined),
    decision: z.enum(DECISIONS).optional().catch(undefined),
    person: id.optional().catch(undefined),
    from: z.iso.date().optional().catch(undefined),
    to: z.iso.date().optional().catch(undefined),
    corrected: z.boolean().optional().catch(undefined),
    /** The entry whose details are open. */
    entry: id.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./recognition-log-page.js'), 'RecognitionLogPage'),
});

export const recognitionLogRoutes = [log] as const;
