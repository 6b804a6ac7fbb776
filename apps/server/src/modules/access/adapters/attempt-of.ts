import type { GenericEndpointContext } from 'better-auth';
import { getSessionFromCtx } from 'better-auth/api';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { account } from '../../../platform/database/schema/index.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';
import type { Attempt } from '../application/attempt-guard.js';
import { isSecure } from '../settings.js';
import { CLIENT_ADDRESS, REQUEST_ID, type SignInDeps } from './better-auth-deps.js';

export type HookContext = GenericEndpointContext;

const CHALLENGE_COOKIE = 'two_factor';

export const deviceCookieName = (settings: SignInDeps['settings']): string =>
  isSecure(settings) ? '__Host-mien.device' : 'mien.device';

export const originOf = ({ headers }: Pick<HookContext, 'headers'>): RequestOrigin => ({
  requestId: headers?.get(REQUEST_ID) ?? '',
  ip: headers?.get(CLIENT_ADDRESS) ?? '',
  userAgent: (headers?.get('user-agent') ?? '').slice(0, 300),
});

const accountColumns = { id: account.id, email: account.email, twoFactorEnabled: account.twoFactorEnabled };

/** Whose password was right a moment ago, and what this browser proves it by. */
export async function readChallenge(ctx: HookContext) {
  const cookie = ctx.context.createAuthCookie(CHALLENGE_COOKIE);
  const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  const stored = identifier && (await ctx.context.internalAdapter.findVerificationValue(identifier));
  if (!stored || stored.expiresAt <= new Date()) return undefined;
  return { cookie, identifier, accountId: stored.value };
}

/** Whose code is shown: the account of the session, or the one whose password was right a moment ago. */
async function accountOfCode({ database }: SignInDeps, ctx: HookContext) {
  const signedIn = ctx.context.newSession ?? (await getSessionFromCtx(ctx));
  const accountId = signedIn?.user.id ?? (await readChallenge(ctx))?.accountId;
  if (!accountId) return undefined;
  const [found] = await database.system.select(accountColumns).from(account).where(eq(account.id, accountId));
  return found;
}

async function accountOfPassword({ database }: SignInDeps, body: unknown) {
  const email = z.object({ email: z.string().max(254) }).safeParse(body).data?.email;
  if (email === undefined) return undefined;
  const [found] = await database.system
    .select(accountColumns)
    .from(account)
    .where(eq(account.email, email.toLowerCase()));
  return { id: found?.id, email };
}

/** The try that a request to sign in is, for the lock-out to count. */
export async function attemptOf(deps: SignInDeps, ctx: HookContext): Promise<Attempt | undefined> {
  const isSignIn = ctx.path === '/sign-in/email';
  const tried = isSignIn ? await accountOfPassword(deps, ctx.body) : await accountOfCode(deps, ctx);
  if (!tried) return undefined;
  return {
    factor: isSignIn || ctx.path === '/verify-password' ? 'password' : 'second-factor',
    email: tried.email,
    accountId: tried.id,
    deviceToken: ctx.getCookie(deviceCookieName(deps.settings)) ?? undefined,
    origin: originOf(ctx),
  };
}

/** How a completed sign-in was done; nothing if the request was none. */
export function signInOf(ctx: HookContext): string | undefined {
  const path = ctx.path ?? '';
  if (path === '/sign-in/email' || path === '/sign-up/email') return 'password';
  if (path === '/verify-email') return 'address';
  if (path.startsWith('/two-factor/verify-')) return 'password and code';
  if (path === '/passkey/verify-authentication') return 'passkey';
  if (path.startsWith('/callback/') || path.startsWith('/oauth2/callback/')) return 'identity provider';
  return undefined;
}
