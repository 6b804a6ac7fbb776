import { faceSessionPurpose } from '@mien/contracts';
import { z } from 'zod';
import { readToken, signToken } from '../../access/index.js';
import type { FaceSessionContext } from './ports.js';

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

const RESULT_TOKEN = {
  type: 'face-result+jwt',
  audience: 'mien-face-session',
  claims,
  requiredClaims: ['exp', 'jti'],
} as const;

type Deps = Pick<FaceSessionContext, 'access' | 'clock' | 'issuer'>;

const tokensOf = ({ access, clock, issuer }: Deps) => ({ keys: access.signingKeys, clock, issuer });

/** Sign what a session came to. */
export const signResult = (deps: Deps, result: ResultClaims, expiresAt: Date): Promise<string> =>
  signToken(tokensOf(deps), RESULT_TOKEN, { ...result }, expiresAt);

/** @returns nothing if the token is forged, expired or for somewhere else. */
export const readResult = (deps: Deps, token: string): Promise<ResultClaims | undefined> =>
  readToken(tokensOf(deps), RESULT_TOKEN, token);
