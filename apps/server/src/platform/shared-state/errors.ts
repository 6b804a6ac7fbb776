import { AppError } from '@mien/biometrics';

/** What instances share cannot be reached; nothing is known about what was asked. */
export class SharedStateUnavailableError extends AppError {
  readonly code = 'shared-state.unavailable';
  readonly category = 'unavailable';

  constructor(cause: unknown) {
    super('A part of the server is not reachable at the moment; try again in a few seconds.', { cause });
  }
}
