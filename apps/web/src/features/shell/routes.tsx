import { createRoute, redirect } from '@tanstack/react-router';
import { organizationRoute } from '../../shared/parent-routes.js';

/** Where `/` leads: to the figures for those who may see them, else to the own data. */
const home = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const seesFigures = context.session.permissions.includes('dashboard:read');
    throw redirect({ href: seesFigures ? '/dashboard' : '/my-data', replace: true });
  },
});

export const shellRoutes = [home] as const;
