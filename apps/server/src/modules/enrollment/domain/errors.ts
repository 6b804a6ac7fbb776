import { AppError } from '@mien/biometrics';

/** Templates of one person at most: more add nothing to the error rates and make one person weigh more in a search. */
export const MAX_TEMPLATES = 20;

export class TooManyTemplatesError extends AppError {
  readonly code = 'enrollment.too-many-templates';
  readonly category = 'conflict';

  constructor() {
    super(`A person has at most ${MAX_TEMPLATES} templates; delete some, or replace them all.`, {
      details: { limit: MAX_TEMPLATES },
    });
  }
}

export class PersonInactiveError extends AppError {
  readonly code = 'enrollment.person-inactive';
  readonly category = 'conflict';

  constructor() {
    super('This person is not active; activate them before enrolling their face.');
  }
}

/** The organization changed its model pack between looking at the pictures and storing them. */
export class PackChangedError extends AppError {
  readonly code = 'enrollment.pack-changed';
  readonly category = 'unavailable';

  constructor() {
    super('The model pack has just been changed; send the pictures again.');
  }
}
