import { AppError } from '@mien/biometrics';

/** So many actions are left out that too few remain to be asked. */
export class TooFewActionsError extends AppError {
  readonly code = 'liveness.too-few-actions';
  readonly category = 'invalid';

  constructor(remaining: number) {
    super('Leave at least two actions that the person can do.', { details: { remaining } });
  }
}
