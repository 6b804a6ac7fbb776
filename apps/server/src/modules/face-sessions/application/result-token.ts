import { faceSessionPurpose } from '@mien/contracts';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { FaceSessionContext } from './ports.js';

const ALGORITHM = 'EdDSA';
const TYPE = 'face-result+jwt';
const AUDIENCE = 'mien-face-session';
/** How long a result can be used, ms. */
export const RESULT_MS = 120_000;

const claims = z.object({
  /** The session. */
  jti: z.uuid(),
  purpose: faceSessionPurpose,
  organizationId: z.uuid(),
  /** Absent when anybody of the organization was enough. */
  personId: z.uuid(),
  accountId: z.uuid().optional(),
  use: z.enum(['second-factor', 'alone']).optional(),
  holder: z.string(),
  nonce: z.string(),
});
export type ResultClaims = z.infer<typeof claims>;

type TokenDeps = Pick<FaceSessionContext, 'access' | 'clock' | 'issuer'>;

/** Sign what a session came to. */
export async function signResult(deps: TokenDeps, result: ResultClaims, expiresAt: Date): Promise<string> {
  const { kid, key } = await deps.access.signingKeys.toSign();
  return new SignJWT({ ...result })
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: TYPE })
    .setIssuer(deps.issuer)
    .setAudience(AUDIENCE)
    .setIssuedAt(deps.clock.now())
    .setExpirationTime(expiresAt)
    .sign(key);
}

/** @returns nothing if the token is forged, expired or for somewhere else. */
export async function readResult(deps: TokenDeps, token: string): Promise<ResultClaims | undefined> {
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const key = await deps.access.signingKeys.toVerify(kid);
        if (!key) throw new errors.JWKSNoMatchingKey();
        return key;
      },
      {
        algorithms: [ALGORITHM],
        audience: AUDIENCE,
        issuer: deps.issuer,
        typ: TYPE,
        currentDate: deps.clock.now(),
        requiredClaims: ['exp', 'jti'],
      },
    );
    return claims.safeParse(payload).data;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
