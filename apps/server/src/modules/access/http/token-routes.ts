import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import type { createSignInProgram } from '../application/sign-in-program.js';
import type { TokenPair, TokenPairs } from '../application/token-pairs.js';

const toBody = (pair: TokenPair) => ({
  ...pair,
  accessTokenExpiresAt: pair.accessTokenExpiresAt.toISOString(),
  refreshTokenExpiresAt: pair.refreshTokenExpiresAt.toISOString(),
  tokenType: 'Bearer' as const,
});

/** Tokens for programs that act for an account. */
export const tokenRoutes = (deps: {
  readonly signInProgram: ReturnType<typeof createSignInProgram>;
  readonly tokens: TokenPairs;
}): RouteHandler[] => [
  handleRoute(routes.issueTokens, async ({ body, origin }) => toBody(await deps.signInProgram(body, origin))),
  handleRoute(routes.refreshTokens, async ({ body, origin }) =>
    toBody(await deps.tokens.refresh(body.refreshToken, origin)),
  ),
  handleRoute(routes.revokeTokens, async ({ body }) => {
    await deps.tokens.revoke(body.refreshToken);
    return undefined;
  }),
];
