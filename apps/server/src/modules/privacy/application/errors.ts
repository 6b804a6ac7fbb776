import { AppError } from '@mien/biometrics';
import type { TamperedDataError } from '../../../platform/security/errors.js';

/** Something sealed cannot be opened, so it cannot be sealed anew; the old key stays until it is gone. */
export class RotationBlockedError extends AppError {
  readonly code = 'encryption.rotation-blocked';
  readonly category = 'conflict';

  constructor(cause: TamperedDataError) {
    const place = String(cause.details.context);
    super(`${place} was changed from outside; delete it, then rotate the key again.`, {
      cause,
      details: { place },
    });
  }
}
