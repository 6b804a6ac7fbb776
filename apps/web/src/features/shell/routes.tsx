import type { Permission } from '@mien/contracts';
import { createRoute, redirect } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

/** Where `/` leads: to the figures for those who may see them, else to the own attendance or data. */
const home = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const may = (permission: Permission) => context.session.permissions.includes(permission);
    const ownPage = may('self:attendance') ? '/my-attendance' : '/my-data';
    throw redirect({ href: may('dashboard:read') ? '/dashboard' : ownPage, replace: true });
  },
});

export const shellRoutes = [home] as const;
