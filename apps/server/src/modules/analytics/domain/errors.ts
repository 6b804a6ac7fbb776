import { AppError } from '@mien/biometrics';

/** The days asked for make no period. */
export class PeriodError extends AppError {
  readonly code = 'analytics.period-invalid';
  readonly category = 'invalid';

  constructor() {
    super('Choose a first day that is not after the last one, and at most three years.');
  }
}
