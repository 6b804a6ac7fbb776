import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { expireCookie, setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { readChallenge } from './attempt-of.js';
import type { SignInDeps } from './better-auth-deps.js';
import { noteSignIn } from './note-sign-in.js';

const NOTHING = { accountId: null, identifier: null };

/** Sessions of accounts that showed their face; called by our own routes only. */
export const signInByFace = (deps: SignInDeps) =>
  ({
    id: 'mien-sign-in-by-face',
    endpoints: {
      /** Whose password was right a moment ago in this browser. */
      readPasswordShown: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
        const challenge = await readChallenge(ctx);
        return ctx.json(
          challenge ? { accountId: challenge.accountId, identifier: challenge.identifier } : NOTHING,
        );
      }),
      /** A session of the account, as its second factor or alone; it works once for each password shown. */
      openFaceSession: createAuthEndpoint.serverOnly(
        {
          method: 'POST',
          body: z.object({
            accountId: z.uuid(),
            organizationId: z.uuid(),
            use: z.enum(['second-factor', 'alone']),
          }),
        },
        async (ctx) => {
          const { accountId, organizationId, use } = ctx.body;
          const { internalAdapter } = ctx.context;
          if (use === 'second-factor') {
            const challenge = await readChallenge(ctx);
            const consumed =
              challenge && (await internalAdapter.consumeVerificationValue(challenge.identifier));
            if (!challenge || consumed?.value !== accountId) return ctx.json({ opened: false });
            expireCookie(ctx, challenge.cookie);
          }
          const user = await internalAdapter.findUserById(accountId);
          if (!user) return ctx.json({ opened: false });
          const opened = await internalAdapter.createSession(accountId, false);
          const session = await internalAdapter.updateSession(opened.token, {
            organizationId,
            faceOrganizationId: organizationId,
            byFaceAlone: use === 'alone',
            secondFactor: use === 'second-factor',
          });
          if (!session) return ctx.json({ opened: false });
          await setSessionCookie(ctx, { session, user });
          await noteSignIn(deps, ctx, use === 'alone' ? 'face' : 'password and face');
          return ctx.json({ opened: true });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
