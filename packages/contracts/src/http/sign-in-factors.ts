import { z } from 'zod';

/** What proves who somebody is. The face is never the only one an account has. */
export const SIGN_IN_FACTORS = ['password', 'code', 'passkey', 'face'] as const;
export const signInFactor = z.enum(SIGN_IN_FACTORS);
export type SignInFactor = z.infer<typeof signInFactor>;
