import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey } from '../application/api-keys.js';
import type { OrganizationsDeps } from '../application/ports.js';

/** Keys of services. */
export const apiKeyRoutes = (deps: OrganizationsDeps): RouteHandler[] => [
  handleRoute(routes.listApiKeys, ({ principal, query }) => listApiKeys(deps, principal, query)),
  handleRoute(routes.createApiKey, ({ principal, body, origin }) =>
    createApiKey(deps, principal, body, origin),
  ),
  handleRoute(routes.rotateApiKey, ({ principal, params, body, origin }) =>
    rotateApiKey(deps, principal, params.id, body.graceMinutes, origin),
  ),
  handleRoute(routes.revokeApiKey, async ({ principal, params, origin }) => {
    await revokeApiKey(deps, principal, params.id, origin);
    return undefined;
  }),
];
