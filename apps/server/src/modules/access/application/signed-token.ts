import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { z } from 'zod';
import type { Clock } from '../../../platform/clock.js';
import type { SigningKeys } from './signing-keys.js';

const ALGORITHM = 'EdDSA';

/** What a token is for. One kind is never taken for another. */
export interface TokenKind<Claims extends z.ZodType> {
  /** `typ` of its header. */
  readonly type: string;
  readonly audience: string;
  readonly claims: Claims;
  /** Claims without which it is refused before they are read. */
  readonly requiredClaims: readonly string[];
}

export interface TokenDeps {
  readonly keys: Pick<SigningKeys, 'toSign' | 'toVerify'>;
  readonly clock: Clock;
  /** Address of this installation; its tokens are valid here only. */
  readonly issuer: string;
}

/** Sign claims with the newest key of the installation. */
export async function signToken(
  deps: TokenDeps,
  { type, audience }: Pick<TokenKind<z.ZodType>, 'type' | 'audience'>,
  payload: JWTPayload,
  expiresAt: Date,
): Promise<string> {
  const { kid, key } = await deps.keys.toSign();
  return new SignJWT(payload)
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: type })
    .setIssuer(deps.issuer)
    .setAudience(audience)
    .setIssuedAt(deps.clock.now())
    .setExpirationTime(expiresAt)
    .sign(key);
}

/** @returns nothing if the token is forged, expired, of another kind or for somewhere else. */
export async function readToken<Claims extends z.ZodType>(
  deps: TokenDeps,
  { type, audience, claims, requiredClaims }: TokenKind<Claims>,
  token: string,
): Promise<z.output<Claims> | undefined> {
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const key = await deps.keys.toVerify(kid);
        if (!key) throw new errors.JWKSNoMatchingKey();
        return key;
      },
      {
        algorithms: [ALGORITHM],
        audience,
        issuer: deps.issuer,
        typ: type,
        currentDate: deps.clock.now(),
        requiredClaims: [...requiredClaims],
      },
    );
    return claims.safeParse(payload).data;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
