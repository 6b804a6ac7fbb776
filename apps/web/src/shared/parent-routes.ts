import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';
import { requireAccount, requireOrganization } from './guards.js';

/** What route guards and loaders may use. */
interface RouterContext {
  readonly queryClient: QueryClient;
}

/** Everything. Its components, and those of the routes below, are set in `router.tsx`. */
export const rootRoute = createRootRouteWithContext<RouterContext>()();

/** Pages for those who are not signed in yet: setting up, signing in, invitations. */
export const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: 'public' });

/** Pages of the signed-in account that need no organization: choosing one, adding a second factor. */
export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'account',
  beforeLoad: requireAccount,
});

/** Pages of the organization, inside navigation and header. Features put theirs below this one. */
export const organizationRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'organization',
  beforeLoad: requireOrganization,
});
