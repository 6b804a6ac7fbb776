import { count, eq, min } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.js';
import { account, refreshToken } from '../../../platform/database/schema/index.js';
import { provenUntil } from '../domain/step-up.js';
import { type Membership, membershipsOf } from './memberships.js';
import type { SignedInAccount } from './sessions.js';
import { readToken, signToken, type TokenDeps } from './signed-token.js';

export const ACCESS_TOKEN_MS = 15 * 60_000;

const claims = z.object({
  sub: z.uuid(),
  exp: z.number(),
  /** Refresh token family: ending it ends its access tokens too. */
  fam: z.uuid(),
  org: z.uuid().nullable(),
  mfa: z.boolean(),
});
const ACCESS_TOKEN = {
  type: 'at+jwt',
  audience: 'mien-api',
  claims,
  requiredClaims: ['exp', 'sub'],
} as const;

export interface Program {
  readonly account: SignedInAccount;
  readonly member: Membership | undefined;
  readonly secondFactor: boolean;
  readonly endsAt: Date;
  /** Credentials were shown when its family of tokens began. */
  readonly provenUntil: Date;
}

/** The program behind an access token; nothing if the token is forged, expired, for others, or ended. */
export type ReadAccessToken = (token: string) => Promise<Program | undefined>;

export interface AccessTokenDeps extends TokenDeps {
  readonly database: Database;
}

export interface TokenSubject {
  readonly accountId: string;
  readonly familyId: string;
  readonly organizationId: string | null;
  readonly secondFactor: boolean;
}

/** Sign a token of a quarter of an hour. */
export const signAccessToken = (deps: AccessTokenDeps, subject: TokenSubject, expiresAt: Date) =>
  signToken(
    deps,
    ACCESS_TOKEN,
    {
      sub: subject.accountId,
      org: subject.organizationId,
      fam: subject.familyId,
      mfa: subject.secondFactor,
    },
    expiresAt,
  );

/** Role and organization are read anew each time, so a removed member's token opens nothing. */
export function createReadAccessToken(deps: AccessTokenDeps): ReadAccessToken {
  return async function readAccessToken(token) {
    const valid = await readToken(deps, ACCESS_TOKEN, token);
    if (!valid) return undefined;
    const { system } = deps.database;
    const [found] = await system
      .select({
        id: account.id,
        name: account.name,
        email: account.email,
        twoFactorEnabled: account.twoFactorEnabled,
      })
      .from(account)
      .where(eq(account.id, valid.sub));
    const [family] = await system
      .select({ begun: min(refreshToken.createdAt), revoked: count(refreshToken.revokedAt) })
      .from(refreshToken)
      .where(eq(refreshToken.familyId, valid.fam));
    if (!found || !family || family.revoked > 0) return undefined;
    const memberships = await membershipsOf(deps.database, found.id);
    return {
      account: found,
      // never another organization than the token was made for
      member: memberships.find((member) => member.organizationId === valid.org),
      secondFactor: valid.mfa,
      endsAt: new Date(valid.exp * 1000),
      // of a family that is gone nothing is known
      provenUntil: provenUntil(family.begun ?? new Date(0)),
    };
  };
}
