import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../platform/http/handle-route.js';
import { listSightings } from './application/list-sightings.js';
import type { SightingsDeps } from './application/ports.js';
import { sweepSightings } from './application/sweep-sightings.js';

export interface SightingsModule {
  readonly handlers: RouteHandler[];
  /** Delete sightings past their time; to be run now and then. */
  sweep(): Promise<void>;
}

/** Looking at who was seen where. What sees people writes sightings by the attendance module. */
export const createSightingsModule = (deps: SightingsDeps): SightingsModule => ({
  handlers: [
    handleRoute(routes.listSightings, ({ principal, query }) =>
      deps.database.inOrganization(principal.organizationId, (tx) =>
        listSightings(tx, deps.people, principal, query),
      ),
    ),
  ],
  sweep: () => sweepSightings(deps),
});
