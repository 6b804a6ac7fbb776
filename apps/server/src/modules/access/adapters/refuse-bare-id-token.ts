import { APIError } from 'better-auth/api';
import { z } from 'zod';

const withIdToken = z.object({ idToken: z.unknown().refine((token) => token !== undefined) });

/**
 * Who signs in through an identity provider comes by its redirect, bound to this browser. A token shown by itself
 * carries its own nonce, so whoever got hold of it could show it again.
 *
 * @throws {APIError} 400 `ID_TOKEN_NOT_SUPPORTED`
 */
export function refuseBareIdToken(body: unknown): void {
  if (!withIdToken.safeParse(body).success) return;
  throw new APIError('BAD_REQUEST', {
    code: 'ID_TOKEN_NOT_SUPPORTED',
    message: 'Sign in by the page of the identity provider.',
  });
}
