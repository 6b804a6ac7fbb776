import { AppError } from '@mien/biometrics';

/** The gallery cannot be brought to the state the question was asked at. */
export class GalleryNotInSyncError extends AppError {
  readonly code = 'recognition.gallery-behind';
  readonly category = 'unavailable';

  constructor(cause?: unknown) {
    super('The enrolled faces cannot be read completely right now; try again in a moment.', { cause });
  }
}

/** Nobody has measured the error rates of this pack, so it decides nothing. */
export class PackNotCalibratedError extends AppError {
  readonly code = 'models.not-calibrated';
  readonly category = 'conflict';

  constructor(packId: string) {
    super(
      `The model pack "${packId}" has no measured error rates; measure them with "mien evaluate calibrate".`,
      {
        details: { packId },
      },
    );
  }
}

export class RecognizerClosedError extends AppError {
  readonly code = 'recognition.closed';
  readonly category = 'unavailable';

  constructor() {
    super('The recognizer is shutting down.');
  }
}
