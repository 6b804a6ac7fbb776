import { AppError } from '@mien/biometrics';

export class SetupDoneError extends AppError {
  readonly code = 'setup.done';
  readonly category = 'conflict';

  constructor() {
    super('Mien is set up already: sign in.');
  }
}

export class SetupTokenError extends AppError {
  readonly code = 'setup.wrong-token';
  readonly category = 'forbidden';

  constructor() {
    super('This link is not the newest one: open the one that the server printed when it started last.');
  }
}
