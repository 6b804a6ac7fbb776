import { AppError } from '@mien/biometrics';

export class PackAlreadyActiveError extends AppError {
  readonly code = 'models.already-active';
  readonly category = 'conflict';

  constructor() {
    super('This model pack already serves your organization.');
  }
}

export class ReembeddingUnderWayError extends AppError {
  readonly code = 'models.re-embedding-under-way';
  readonly category = 'conflict';

  constructor() {
    super('Templates are being made for another pack; wait until that is done, or cancel it.');
  }
}
