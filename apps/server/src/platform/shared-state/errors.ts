import { AppError } from '@mien/biometrics';

/** What instances share cannot be reached; nothing is known about what was asked. */
export class SharedStateUnavailableError extends AppError {
  readonly code = 'shared-state.unavailable';
  readonly category = 'unavailable';

  constructor(cause: unknown) {
    super('A part of the server is not reachable at the moment; try again in a few seconds.', { cause });
  }
}

/** Redis answers and will not have us; waiting does not help. */
export class SharedStateRefusedError extends AppError {
  readonly code = 'shared-state.refused';
  readonly category = 'internal';

  constructor(cause: unknown) {
    super('Redis refuses the sign-in; correct the user and the password in MIEN_REDIS_URL.', { cause });
  }
}
