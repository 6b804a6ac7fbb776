import { passkey as passkeys } from '@better-auth/passkey';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { genericOAuth, twoFactor as twoFactors } from 'better-auth/plugins';
import { newId } from '../../../platform/clock.js';
import {
  account,
  credential,
  passkey,
  session,
  twoFactor,
  verification,
} from '../../../platform/database/schema/index.js';
import { type AccessSettings, isSecure, trustedOrigins } from '../settings.js';
import { afterPasswordReset } from './after-reset.js';
import { AUTH_PATH, CLIENT_ADDRESS, type SignInDeps } from './better-auth-deps.js';
import { addressMails, passwordMails } from './better-auth-mails.js';
import { guardSignIn } from './guard-sign-in.js';
import { requireUserVerification } from './passkey-rules.js';
import { hashPassword, verifyPassword } from './password-hash.js';
import { markSecondFactor, renewSession } from './renew-session.js';
import { signInByFace } from './sign-in-by-face.js';

/** Cookies outlive every time-out an organization may set; the session in the database decides. */
const COOKIE_SECONDS = 720 * 3600;
const MIN_PASSWORD = 12;
const MAX_PASSWORD = 256;

const cookies = (settings: AccessSettings): BetterAuthOptions['advanced'] => ({
  cookiePrefix: isSecure(settings) ? '__Host-mien' : 'mien',
  // its own prefix would be __Secure-, which is weaker than __Host-
  useSecureCookies: false,
  defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure(settings), path: '/' },
  ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
  database: { generateId: () => newId() },
  // unless told, better-auth leaves these out wherever a variable TEST is set
  disableOriginCheck: false,
  disableCSRFCheck: false,
});

const isError = (value: unknown): value is Error => value instanceof Error;

const identityProviders = ({ settings: { access }, mailer }: SignInDeps) =>
  genericOAuth({
    config: access.identityProviders.map((provider) => ({
      providerId: provider.id,
      name: provider.name,
      discoveryUrl: `${provider.issuer}/.well-known/openid-configuration`,
      clientId: provider.clientId,
      clientSecret: provider.clientSecret.reveal(),
      scopes: provider.scopes,
      pkce: true,
      requireIdTokenVerification: true,
      requireEmailVerification: mailer.isSetUp,
      // whoever has an account with the provider is still a stranger here
      disableSignUp: !access.allowSignUp,
    })),
  });

/** Sign-in by better-auth, on our tables, with our rules around it. */
export function createBetterAuth(deps: SignInDeps) {
  const { settings, mailer } = deps;
  const { hostname } = new URL(settings.http.publicUrl);
  return betterAuth({
    appName: 'Mien',
    baseURL: settings.http.publicUrl,
    basePath: AUTH_PATH,
    secret: deps.secret,
    trustedOrigins: trustedOrigins(settings),
    database: drizzleAdapter(deps.database.system, {
      provider: 'pg',
      schema: { user: account, account: credential, session, verification, twoFactor, passkey },
      transaction: true,
    }),
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: mailer.isSetUp,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: afterPasswordReset(deps),
      ...passwordMails(deps),
    },
    emailVerification: addressMails(deps).emailVerification,
    user: { changeEmail: addressMails(deps).changeEmail, deleteUser: { enabled: false } },
    session: {
      expiresIn: COOKIE_SECONDS,
      disableSessionRefresh: true,
      additionalFields: {
        organizationId: { type: 'string', required: false, input: false },
        secondFactor: { type: 'boolean', required: false, input: false },
        lastSeenAt: { type: 'date', required: false, input: false },
        factorShownAt: { type: 'date', required: false, input: false },
        faceOrganizationId: { type: 'string', required: false, input: false },
        byFaceAlone: { type: 'boolean', required: false, input: false },
      },
    },
    account: {
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, requireLocalEmailVerified: true },
    },
    databaseHooks: { session: { create: { before: markSecondFactor } } },
    advanced: cookies(settings) ?? {},
    onAPIError: { errorURL: `${settings.http.publicUrl}/sign-in` },
    logger: {
      disableColors: true,
      level: 'error',
      log: (_level, message, ...details) => deps.onError(details.find(isError), message),
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    plugins: [
      twoFactors({ issuer: 'Mien', accountLockout: { enabled: false }, allowPasswordless: true }),
      passkeys({
        rpID: hostname === '127.0.0.1' ? 'localhost' : hostname,
        rpName: 'Mien',
        origin: trustedOrigins(settings),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        ...requireUserVerification,
      }),
      identityProviders(deps),
      renewSession(),
      signInByFace(deps),
      guardSignIn(deps),
    ],
  });
}

export type BetterAuth = ReturnType<typeof createBetterAuth>;
