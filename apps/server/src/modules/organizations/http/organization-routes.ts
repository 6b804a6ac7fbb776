import { type LanguageTag, type Organization, routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import {
  assertMayCreate,
  createOrganization,
  deleteOrganization,
  type OrganizationRow,
  readOrganization,
  updateOrganization,
} from '../application/organizations.js';
import type { OrganizationsDeps } from '../application/ports.js';

const toOrganization = (row: OrganizationRow): Organization => ({
  id: row.id,
  name: row.name,
  timeZone: row.timeZone,
  language: row.language as LanguageTag,
  settings: row.settings,
  createdAt: row.createdAt.toISOString(),
});

/** The organization itself and what its rules come to. */
export const organizationRoutes = (deps: OrganizationsDeps): RouteHandler[] => [
  handleRoute(routes.createOrganization, async ({ signedIn, body, origin }) => {
    await assertMayCreate(deps, signedIn.accountId);
    return toOrganization(await createOrganization(deps, signedIn.accountId, body, origin));
  }),
  handleRoute(routes.getOrganization, async ({ principal }) =>
    toOrganization(await readOrganization(deps, principal)),
  ),
  handleRoute(routes.updateOrganization, async ({ principal, body, origin }) =>
    toOrganization(await updateOrganization(deps, principal, body, origin)),
  ),
  handleRoute(routes.deleteOrganization, async ({ principal, body, origin }) => {
    await deleteOrganization(deps, principal, body.confirmName, origin);
    return undefined;
  }),
  handleRoute(routes.getOperatingPoint, async ({ principal }) => {
    const { settings } = await readOrganization(deps, principal);
    return deps.operatingPointOf(principal.organizationId, settings);
  }),
];
