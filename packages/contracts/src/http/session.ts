import { z } from 'zod';
import { PERMISSIONS } from '../access/permissions.js';
import { ROLES } from '../access/roles.js';
import { id, instant, languageTag, line, timeZone } from '../fields.js';
import { defineRoute } from '../route.js';
import { signInFactor } from './sign-in-factors.js';

const tag = 'session';

/** Who is signed in, where, and what they may do. The web application reads it once after signing in. */
export const session = z
  .object({
    account: z.object({
      id,
      name: z.string(),
      email: z.string(),
      emailVerified: z.boolean(),
      twoFactorEnabled: z.boolean(),
      passkeys: z.int(),
      createdAt: instant,
    }),
    /** Absent while the account belongs to no organization. */
    membership: z
      .object({
        organizationId: id,
        organizationName: z.string(),
        timeZone,
        language: languageTag,
        role: z.enum(ROLES),
        /** The person this account is, where they are linked. */
        personId: id.optional(),
      })
      .optional(),
    permissions: z.array(z.enum(PERMISSIONS)),
    memberships: z.array(z.object({ organizationId: id, organizationName: z.string(), role: z.enum(ROLES) })),
    /** Set when the role demands a second factor that the account lacks; nothing else is allowed until then. */
    mustAddSecondFactor: z.boolean(),
    /** How long what was shown last counts for something sensitive, and what can be shown again. */
    stepUp: z.object({ until: instant, factors: z.array(signInFactor) }),
    /** Send it back as `x-csrf-token` with every change. */
    csrfToken: z.string(),
    expiresAt: instant,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

export const signInMethods = z
  .object({
    signUp: z.boolean(),
    passkeys: z.boolean(),
    /** Whether an organization here lets members sign in by face alone; every other way stays open beside it. */
    face: z.boolean(),
    oidc: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Whether mail can be sent; without it addresses cannot be verified. */
    mail: z.boolean(),
  })
  .meta({ id: 'SignInMethods' });

export const tokenPair = z
  .object({
    accessToken: z.string(),
    accessTokenExpiresAt: instant,
    refreshToken: z.string(),
    refreshTokenExpiresAt: instant,
    tokenType: z.literal('Bearer'),
  })
  .meta({ id: 'TokenPair' });

export const sessionRoutes = {
  getSignInMethods: defineRoute({
    id: 'getSignInMethods',
    method: 'GET',
    path: '/sign-in-methods',
    summary: 'How one may sign in here',
    tag,
    access: 'public',
    response: signInMethods,
  }),
  getSignInState: defineRoute({
    id: 'getSignInState',
    method: 'GET',
    path: '/sign-in-state',
    summary: 'Whether anybody is signed in here, which is no failure when nobody is',
    tag,
    access: 'public',
    response: z.object({ isSignedIn: z.boolean() }),
  }),
  getSession: defineRoute({
    id: 'getSession',
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in and what they may do',
    tag,
    access: 'account',
    response: session,
  }),
  chooseOrganization: defineRoute({
    id: 'chooseOrganization',
    method: 'PUT',
    path: '/session/organization',
    summary: 'Work in another of your organizations',
    tag,
    access: 'account',
    body: z.object({ organizationId: id }),
    response: session,
  }),
  stepUp: defineRoute({
    id: 'stepUp',
    method: 'POST',
    path: '/session/step-up',
    summary:
      'Show the password or a code again, before something sensitive; a passkey is shown by signing in with it, a face at /session/step-up/face',
    tag,
    access: 'account',
    budget: 'sign-in',
    body: z.discriminatedUnion('factor', [
      z.object({ factor: z.literal('password'), password: z.string().min(1).max(256) }),
      /** Six digits of the authenticator app. */
      z.object({ factor: z.literal('code'), code: line(32) }),
    ]),
  }),
  issueTokens: defineRoute({
    id: 'issueTokens',
    method: 'POST',
    path: '/tokens',
    summary: 'Sign in a program: a short access token and a refresh token that works once',
    tag,
    access: 'public',
    budget: 'sign-in',
    body: z.object({
      email: z.email().max(254),
      password: z.string().min(1).max(256),
      /** Six digits or a recovery code, when the account has a second factor. */
      code: line(32).optional(),
      organizationId: id.optional(),
    }),
    response: tokenPair,
    status: 201,
  }),
  refreshTokens: defineRoute({
    id: 'refreshTokens',
    method: 'POST',
    path: '/tokens/refresh',
    summary: 'Exchange a refresh token; using one twice ends the whole family',
    tag,
    access: 'public',
    budget: 'sign-in',
    body: z.object({ refreshToken: z.string().min(20).max(512) }),
    response: tokenPair,
    status: 201,
  }),
  revokeTokens: defineRoute({
    id: 'revokeTokens',
    method: 'POST',
    path: '/tokens/revoke',
    summary: 'End a refresh token and its family',
    tag,
    access: 'public',
    budget: 'sign-in',
    body: z.object({ refreshToken: z.string().min(20).max(512) }),
  }),
} as const;
