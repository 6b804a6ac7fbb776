import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { accountRoute, publicRoute } from '../../shared/parent-routes.js';

const signIn = createRoute({
  getParentRoute: () => publicRoute,
  path: '/sign-in',
  // `error` is what an identity provider sent back with
  validateSearch: z.object({ next: z.string().optional(), error: z.string().optional() }),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.js'), 'SignInPage'),
});

const signUp = createRoute({
  getParentRoute: () => publicRoute,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./sign-up-page.js'), 'SignUpPage'),
});

const emailVerified = createRoute({
  getParentRoute: () => publicRoute,
  path: '/email-verified',
  validateSearch: z.object({ error: z.string().optional() }),
  component: lazyRouteComponent(() => import('./email-verified-page.js'), 'EmailVerifiedPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => publicRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./forgot-password-page.js'), 'ForgotPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => publicRoute,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./reset-password-page.js'), 'ResetPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => publicRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./invitation-page.js'), 'InvitationPage'),
});

const chooseOrganization = createRoute({
  getParentRoute: () => accountRoute,
  path: '/choose-organization',
  component: lazyRouteComponent(() => import('./choose-organization-page.js'), 'ChooseOrganizationPage'),
});

const newOrganization = createRoute({
  getParentRoute: () => accountRoute,
  path: '/new-organization',
  component: lazyRouteComponent(() => import('./new-organization-page.js'), 'NewOrganizationPage'),
});

const profile = createRoute({
  getParentRoute: () => accountRoute,
  path: '/account/profile',
  component: lazyRouteComponent(() => import('./profile-page.js'), 'ProfilePage'),
});

const security = createRoute({
  getParentRoute: () => accountRoute,
  path: '/account/security',
  component: lazyRouteComponent(() => import('./security/security-page.js'), 'SecurityPage'),
});

const secondFactor = createRoute({
  getParentRoute: () => accountRoute,
  path: '/account/second-factor',
  component: lazyRouteComponent(() => import('./security/second-factor-page.js'), 'SecondFactorPage'),
});

export const publicAccountRoutes = [
  signIn,
  signUp,
  emailVerified,
  forgotPassword,
  resetPassword,
  invitation,
] as const;

export const accountRoutes = [chooseOrganization, newOrganization, profile, security, secondFactor] as const;
