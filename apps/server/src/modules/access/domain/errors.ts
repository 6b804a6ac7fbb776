import { AppError } from '@mien/biometrics';

export class LockedOutError extends AppError {
  readonly code = 'access.locked-out';
  readonly category = 'unavailable';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('Too many failed attempts from here; wait a little and try again.', {
      details: { retryAfterSeconds },
    });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export class FactorDisabledError extends AppError {
  readonly code = 'access.factor-disabled';
  readonly category = 'forbidden';

  constructor() {
    super('Too many failed attempts by face; sign in another way once, and your face counts again.');
  }
}

export class WrongCredentialsError extends AppError {
  readonly code = 'access.wrong-credentials';
  readonly category = 'unauthenticated';

  constructor() {
    super('E-mail address, password or code is wrong.');
  }
}

export class CodeNeededError extends AppError {
  readonly code = 'access.code-needed';
  readonly category = 'unauthenticated';

  constructor() {
    super('This account has a second factor; send its code too.');
  }
}

export class AddressNotVerifiedError extends AppError {
  readonly code = 'access.address-not-verified';
  readonly category = 'forbidden';

  constructor() {
    super('Confirm your e-mail address first; open the link in the mail we sent.');
  }
}

export class RefreshTokenInvalidError extends AppError {
  readonly code = 'access.refresh-token-invalid';
  readonly category = 'unauthenticated';

  constructor() {
    super('This refresh token is spent, expired or revoked; sign in again.');
  }
}

export class AccountExistsError extends AppError {
  readonly code = 'access.account-exists';
  readonly category = 'conflict';

  constructor() {
    super('There is an account with this e-mail address already; sign in with it.');
  }
}
