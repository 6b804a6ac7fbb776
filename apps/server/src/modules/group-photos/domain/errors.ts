import { AppError } from '@mien/biometrics';

/** Its pictures are gone, so nothing about it can be changed. */
export class GroupPhotoConfirmedError extends AppError {
  readonly code = 'group-photo.confirmed';
  readonly category = 'conflict';

  constructor() {
    super('This group photo is confirmed already; begin another one, or change marks in the list.');
  }
}

export class TooManyGroupPicturesError extends AppError {
  readonly code = 'group-photo.too-many-pictures';
  readonly category = 'conflict';

  constructor(limit: number) {
    super('These are more pictures than one group photo may have; see "limit" and remove some first.', {
      details: { limit },
    });
  }
}

export class PersonTwiceInPictureError extends AppError {
  readonly code = 'group-photo.person-twice';
  readonly category = 'invalid';

  constructor() {
    super('Two faces of one picture cannot be the same person; say of one of them that it is nobody else.');
  }
}

/** Marks are about a class session. */
export class NoSessionToMarkError extends AppError {
  readonly code = 'group-photo.no-session';
  readonly category = 'invalid';

  constructor() {
    super(
      'This group photo is about a group and not a class session, so nobody can be marked by hand in it.',
    );
  }
}

export class TakenInFutureError extends AppError {
  readonly code = 'group-photo.in-future';
  readonly category = 'invalid';

  constructor() {
    super('A picture cannot have been taken later than now; check the clock of the device.');
  }
}
