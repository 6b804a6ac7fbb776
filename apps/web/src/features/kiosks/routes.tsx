import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organizationRoute } from '../../shared/parent-routes.js';

const list = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/kiosks',
  component: lazyRouteComponent(() => import('./kiosks-page.js'), 'KiosksPage'),
});

const offlineNotes = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/kiosks/$kioskId/offline-notes',
  validateSearch: z.object({ only: z.enum(['all']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./offline-notes-page.js'), 'OfflineNotesPage'),
});

export const kiosksRoutes = [list, offlineNotes] as const;
