import { AppError } from '@mien/biometrics';

/** Sealed bytes were changed, moved to another row, or sealed under another key. */
export class TamperedDataError extends AppError {
  readonly code = 'encryption.tampered';
  readonly category = 'internal';

  constructor(context: string, cause?: unknown) {
    super('Stored data was changed from outside and is refused; restore it from a backup.', {
      cause,
      details: { context },
    });
  }
}

/** The data key is gone: the organization was erased, or the row is older than the last rotation. */
export class DataKeyMissingError extends AppError {
  readonly code = 'encryption.data-key-missing';
  readonly category = 'unavailable';

  constructor(version: number) {
    super('The key of this data no longer exists, so it cannot be read.', { details: { version } });
  }
}

export class MasterKeyMissingError extends AppError {
  readonly code = 'encryption.master-key-missing';
  readonly category = 'unavailable';

  constructor(where: string, cause?: unknown) {
    super(`The master key cannot be read from ${where}; put it back. Nothing was changed.`, { cause });
  }
}

export class MasterKeyInvalidError extends AppError {
  readonly code = 'encryption.master-key-invalid';
  readonly category = 'unavailable';

  constructor(where: string) {
    super(`The master key from ${where} is not 32 bytes in base64; make one with "openssl rand -base64 32".`);
  }
}

export class MasterKeyExposedError extends AppError {
  readonly code = 'encryption.master-key-exposed';
  readonly category = 'unavailable';

  constructor(path: string) {
    super(`Other accounts of this machine can read the master key; run "chmod 600 ${path}".`);
  }
}

export class WrongMasterKeyError extends AppError {
  readonly code = 'encryption.wrong-master-key';
  readonly category = 'unavailable';

  constructor(expected: string, given: string) {
    super(
      `The data was sealed under master key ${expected}, but ${given} was given; give the right key. Nothing was changed.`,
      { details: { expected, given } },
    );
  }
}
