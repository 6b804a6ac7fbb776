import { AppError, type RejectReason } from '@mien/biometrics';

/** The bytes are no picture that can be looked at. */
export class PictureUnusableError extends AppError {
  readonly code = 'picture.unusable';
  readonly category = 'invalid';

  constructor(reason: RejectReason) {
    super('This picture cannot be read; see "reason" and send another one.', { details: { reason } });
  }
}

/** Only an entry that named somebody, and whose face is still kept, can be corrected. */
export class NothingToCorrectError extends AppError {
  readonly code = 'recognition.nothing-to-correct';
  readonly category = 'conflict';

  constructor() {
    super('This entry did not take a face for that person, so there is nothing to correct.');
  }
}
