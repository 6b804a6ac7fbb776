import { and, eq, isNull } from 'drizzle-orm';
import { newId } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { refreshToken } from '../../../platform/database/schema/index.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';
import { hashToken, newToken } from '../../../platform/security/random-token.js';
import { RefreshTokenInvalidError } from '../domain/errors.js';
import {
  ACCESS_TOKEN_MS,
  type AccessTokenDeps,
  signAccessToken,
  type TokenSubject,
} from './access-tokens.js';
import type { SecurityReports } from './security-reports.js';

const REFRESH_TOKEN_MS = 30 * 86_400_000;

export interface TokenPair {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
}

export interface TokenPairs {
  issue(subject: Omit<TokenSubject, 'familyId'>): Promise<TokenPair>;
  /**
   * Exchange a refresh token for the next pair of its family.
   *
   * @throws {RefreshTokenInvalidError} if it is unknown, expired, ended or spent. A spent one was stolen, here or
   *   at its rightful owner, so its whole family ends and the account's organizations are alerted.
   */
  refresh(token: string, origin: RequestOrigin): Promise<TokenPair>;
  /** End a token's family; unknown tokens are nobody's business. */
  revoke(token: string): Promise<void>;
  /** End all families of an account. */
  revokeAll(accountId: string): Promise<void>;
}

async function findToken(system: Database['system'], token: string) {
  const [found] = await system
    .select()
    .from(refreshToken)
    .where(eq(refreshToken.tokenHash, hashToken(token)));
  return found;
}

export function createTokenPairs(deps: AccessTokenDeps & { readonly reports: SecurityReports }): TokenPairs {
  const { clock } = deps;
  const { system } = deps.database;
  const inUse = isNull(refreshToken.revokedAt);

  async function pairFor(subject: TokenSubject): Promise<TokenPair> {
    const now = clock.now();
    const token = newToken();
    const accessTokenExpiresAt = new Date(now.getTime() + ACCESS_TOKEN_MS);
    const refreshTokenExpiresAt = new Date(now.getTime() + REFRESH_TOKEN_MS);
    await system.insert(refreshToken).values({
      id: newId(),
      ...subject,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt: refreshTokenExpiresAt,
    });
    const accessToken = await signAccessToken(deps, subject, accessTokenExpiresAt);
    return { accessToken, accessTokenExpiresAt, refreshToken: token, refreshTokenExpiresAt };
  }

  const endFamily = (familyId: string) =>
    system
      .update(refreshToken)
      .set({ revokedAt: clock.now() })
      .where(and(eq(refreshToken.familyId, familyId), inUse));

  return {
    issue: (subject) => pairFor({ ...subject, familyId: newId() }),

    async refresh(token, origin) {
      const found = await findToken(system, token);
      if (!found || found.revokedAt || found.expiresAt <= clock.now()) throw new RefreshTokenInvalidError();
      // of two at once only one spends it; the other is a reuse
      const spent = await system
        .update(refreshToken)
        .set({ spentAt: clock.now() })
        .where(and(eq(refreshToken.id, found.id), isNull(refreshToken.spentAt), inUse))
        .returning({ id: refreshToken.id });
      if (spent.length === 0) {
        await endFamily(found.familyId);
        await deps.reports.tokenReuse(found.accountId, found.familyId, origin);
        throw new RefreshTokenInvalidError();
      }
      const { accountId, familyId, organizationId, secondFactor } = found;
      return pairFor({ accountId, familyId, organizationId, secondFactor });
    },

    async revoke(token) {
      const found = await findToken(system, token);
      if (found) await endFamily(found.familyId);
    },

    async revokeAll(accountId) {
      await system
        .update(refreshToken)
        .set({ revokedAt: clock.now() })
        .where(and(eq(refreshToken.accountId, accountId), inUse));
    },
  };
}
