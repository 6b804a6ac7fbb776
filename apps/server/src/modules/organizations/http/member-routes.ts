import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { acceptInvitation } from '../application/accept-invitation.js';
import { invite, listInvitations, withdrawInvitation } from '../application/invitations.js';
import { changeMember, listMembers, removeMember } from '../application/members.js';
import { readInvitation } from '../application/open-invitation.js';
import type { OrganizationsDeps } from '../application/ports.js';

/** Members and the invitations that make them. */
export const memberRoutes = (deps: OrganizationsDeps): RouteHandler[] => [
  handleRoute(routes.listMembers, ({ principal, query }) => listMembers(deps, principal, query)),
  handleRoute(routes.changeMember, ({ principal, params, body, origin }) =>
    changeMember(deps, principal, params.id, body, origin),
  ),
  handleRoute(routes.removeMember, async ({ principal, params, origin }) => {
    await removeMember(deps, principal, params.id, origin);
    return undefined;
  }),
  handleRoute(routes.listInvitations, ({ principal, query }) => listInvitations(deps, principal, query)),
  handleRoute(routes.invite, ({ principal, body, origin }) => invite(deps, principal, body, origin)),
  handleRoute(routes.withdrawInvitation, async ({ principal, params, origin }) => {
    await withdrawInvitation(deps, principal, params.id, origin);
    return undefined;
  }),
  handleRoute(routes.readInvitation, ({ body }) => readInvitation(deps, body.token)),
  handleRoute(routes.acceptInvitation, ({ signedIn, body, origin }) =>
    acceptInvitation(deps, body.token, signedIn, origin),
  ),
];
