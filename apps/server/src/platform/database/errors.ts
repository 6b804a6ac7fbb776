import { AppError } from '@mien/biometrics';

export class DatabaseUnavailableError extends AppError {
  readonly code = 'database.unavailable';
  readonly category = 'unavailable';

  constructor(cause: unknown) {
    super('The database does not answer; try again in a moment.', { cause });
  }
}

/** The account in DATABASE_URL may not do what a first start needs. */
export class DatabaseSetupError extends AppError {
  readonly code = 'database.setup';
  readonly category = 'unavailable';

  constructor(advice: string, cause: unknown) {
    super(advice, { cause });
  }
}

export class InvalidCursorError extends AppError {
  readonly code = 'request.invalid-cursor';
  readonly category = 'invalid';

  constructor() {
    super('This cursor is damaged or of another list; ask for the first page, without one.');
  }
}
