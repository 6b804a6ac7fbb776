import type { PasskeyOptions } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';

function demand(isVerified: boolean | undefined): void {
  if (isVerified) return;
  throw new APIError('UNAUTHORIZED', {
    code: 'USER_VERIFICATION_NEEDED',
    message: 'Unlock the passkey with its PIN, fingerprint or face; holding it is not enough.',
  });
}

/** A passkey counts as two factors, so its device has to have checked who holds it. */
export const requireUserVerification = {
  registration: {
    afterVerification: async ({ verification }) => demand(verification.registrationInfo?.userVerified),
  },
  authentication: {
    afterVerification: async ({ verification }) => demand(verification.authenticationInfo?.userVerified),
  },
} satisfies Pick<PasskeyOptions, 'registration' | 'authentication'>;
