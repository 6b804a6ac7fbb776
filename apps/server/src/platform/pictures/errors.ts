import { AppError } from '@mien/biometrics';

export class PictureStoreFullError extends AppError {
  readonly code = 'picture.store-full';
  readonly category = 'unavailable';

  constructor(cause: unknown) {
    super('The disk that keeps pictures is full; free some space or keep no pictures.', { cause });
  }
}

export class PictureStoreUnavailableError extends AppError {
  readonly code = 'picture.store-unavailable';
  readonly category = 'unavailable';

  constructor(cause: unknown) {
    super('The folder that keeps pictures cannot be used; check its permissions and its disk.', { cause });
  }
}
