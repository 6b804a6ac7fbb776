import type { LanguageTag } from '@mien/contracts';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import { createOrganization } from './application/organizations.js';
import type { OrganizationsDeps } from './application/ports.js';
import { apiKeyRoutes } from './http/api-key-routes.js';
import { memberRoutes } from './http/member-routes.js';
import { organizationRoutes } from './http/organization-routes.js';

export interface OrganizationsModule {
  readonly handlers: RouteHandler[];
  /** Make an organization owned by an account; setup makes the first one with it. */
  readonly createOrganization: (
    accountId: string,
    input: { readonly name: string; readonly timeZone: string; readonly language: LanguageTag },
  ) => Promise<{ readonly id: string }>;
}

/** Organizations, their members, invitations and API keys. */
export const createOrganizationsModule = (deps: OrganizationsDeps): OrganizationsModule => ({
  createOrganization: (accountId, input) => createOrganization(deps, accountId, input),
  handlers: [...organizationRoutes(deps), ...memberRoutes(deps), ...apiKeyRoutes(deps)],
});
