import { id, SIGHTING_SOURCES } from '@mien/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const page = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/sightings',
  validateSearch: z.object({
    person: id.optional().catch(undefined),
    source: z.enum(SIGHTING_SOURCES).optional().catch(undefined),
    place: z.string().max(80).optional().catch(undefined),
    from: z.iso.date().optional().catch(undefined),
    to: z.iso.date().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./sightings-page.js'), 'SightingsPage'),
});

export const sightingsRoutes = [page] as const;
