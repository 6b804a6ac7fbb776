import { AppError } from '@mien/biometrics';

export class NotSignedInError extends AppError {
  readonly code = 'access.not-signed-in';
  readonly category = 'unauthenticated';

  constructor() {
    super('Sign in first.');
  }
}

export class NotAllowedError extends AppError {
  readonly code = 'access.not-allowed';
  readonly category = 'forbidden';

  constructor() {
    super('Your role does not allow this; ask an administrator of your organization.');
  }
}

export class SecondFactorNeededError extends AppError {
  readonly code = 'access.second-factor-needed';
  readonly category = 'forbidden';

  constructor() {
    super('Add a second factor to your account, or sign in with the one you have, to go on.');
  }
}

/** Something sensitive, and what the caller showed of themselves is too long ago. */
export class StepUpNeededError extends AppError {
  readonly code = 'access.step-up-needed';
  readonly category = 'forbidden';

  /** @param factors what they can show again. */
  constructor(factors: readonly string[]) {
    super('Show that it is still you, by one of "factors", and try again.', {
      details: { factors: factors.join(' ') },
    });
  }
}

export class NotFoundError extends AppError {
  readonly code: `${string}.not-found`;
  readonly category = 'not-found';

  /** @param what kind of thing, one word: `person`. */
  constructor(what: string) {
    super(`There is no such ${what}, or you may not see it.`);
    this.code = `${what}.not-found`;
  }
}

export class RouteNotFoundError extends AppError {
  readonly code = 'request.no-such-route';
  readonly category = 'not-found';

  constructor() {
    super('There is nothing at this address; see /api/docs for what there is.');
  }
}

export class WebAppNotBuiltError extends AppError {
  readonly code = 'web-app.not-built';
  readonly category = 'unavailable';

  constructor() {
    super('The web application is not built; start the server with "npm start", which builds it.');
  }
}

export class UploadMissingError extends AppError {
  readonly code = 'upload.missing';
  readonly category = 'invalid';

  constructor() {
    super('The request holds no picture; send it as the body, or as parts named "picture".');
  }
}

export class UploadTypeError extends AppError {
  readonly code = 'upload.type';
  readonly category = 'invalid';

  constructor(expected: string) {
    super(`This upload cannot be used here; send ${expected}.`, { details: { expected } });
  }
}

/** Larger than this route takes, or of a length that was not told. */
export class UploadTooLargeError extends AppError {
  readonly code = 'request.too-large';
  readonly category = 'invalid';

  constructor(bytes: number) {
    super('The upload is larger than allowed; send a smaller one.', { details: { bytes } });
  }
}

export class UploadCutOffError extends AppError {
  readonly code = 'upload.cut-off';
  readonly category = 'invalid';

  constructor() {
    super('The upload ended before it was whole; send it again.');
  }
}
