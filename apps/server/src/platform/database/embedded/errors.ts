import { AppError } from '@mien/biometrics';

export class EmbeddedDatabaseError extends AppError {
  readonly code = 'database.embedded';
  readonly category = 'unavailable';

  constructor(advice: string, cause?: unknown) {
    super(advice, { cause });
  }
}
