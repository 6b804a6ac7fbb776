import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

type BeforeCreate = NonNullable<
  NonNullable<NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['session']>['create']>['before']
>;

const TWO_FACTOR_PATHS = new Set([
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/passkey/verify-authentication',
]);
const LOSES_SECOND_FACTOR = '/two-factor/disable';

const replacedFields = z.object({
  userId: z.string(),
  secondFactor: z.boolean().nullish(),
  organizationId: z.string().nullish(),
  faceOrganizationId: z.string().nullish(),
  byFaceAlone: z.boolean().nullish(),
});

/** The session of the same account that the new one comes out of, if it does. */
function replacedSession(ctx: Parameters<BeforeCreate>[1], accountId: string) {
  const fields = replacedFields.safeParse(ctx?.context.session?.session).data;
  return fields?.userId === accountId ? fields : undefined;
}

/** A face stays what it was worth, until something better is shown. */
const faceOf = (replaced: z.output<typeof replacedFields> | undefined) => ({
  faceOrganizationId: replaced?.faceOrganizationId ?? null,
  byFaceAlone: replaced?.byFaceAlone ?? false,
});

/** Note on a new session whether a second factor was shown on the way to it. */
export const markSecondFactor: BeforeCreate = async (session, ctx) => {
  const path = ctx?.path ?? '';
  const replaced = replacedSession(ctx, session.userId);
  // a password alone leaves a session to an account with an authenticator app only on a trusted device;
  // better-auth deletes all others before it answers
  const account =
    path === '/sign-in/email' ? await ctx?.context.internalAdapter.findUserById(session.userId) : undefined;
  const isTrustedDevice =
    account != null && 'twoFactorEnabled' in account && account.twoFactorEnabled === true;
  const isKept = replaced?.secondFactor === true && path !== LOSES_SECOND_FACTOR;
  return {
    data: {
      secondFactor: TWO_FACTOR_PATHS.has(path) || isKept || isTrustedDevice,
      ...(replaced?.organizationId ? { organizationId: replaced.organizationId } : {}),
      ...(TWO_FACTOR_PATHS.has(path) ? {} : faceOf(replaced)),
      lastSeenAt: new Date(),
    },
  };
};

/** A new session id when what a session may do changes: nobody who knew the old one comes along. */
export const renewSession = () =>
  ({
    id: 'mien-renew-session',
    endpoints: {
      renewSession: createAuthEndpoint.serverOnly(
        {
          method: 'POST',
          use: [sessionMiddleware],
          body: z.object({ organizationId: z.uuid() }),
        },
        async (ctx) => {
          const { session, user } = ctx.context.session;
          const { internalAdapter } = ctx.context;
          const renewed = await internalAdapter.createSession(user.id, false);
          // times count from the first sign-in, so choosing again does not stretch them
          const kept = await internalAdapter.updateSession(renewed.token, {
            organizationId: ctx.body.organizationId,
            createdAt: session.createdAt,
            expiresAt: session.expiresAt,
          });
          await setSessionCookie(ctx, { session: kept ?? renewed, user });
          await internalAdapter.deleteSession(session.token);
          return ctx.json({ renewed: true });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
