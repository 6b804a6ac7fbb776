import { AppError } from '@mien/biometrics';

/** The session has its result, or its time is over. */
export class FaceSessionEndedError extends AppError {
  readonly code = 'face-session.ended';
  readonly category = 'conflict';

  constructor() {
    super('This session before the camera is over; begin a new one.');
  }
}

/** Another connection goes on with the session. */
export class FaceSessionTakenOverError extends AppError {
  readonly code = 'face-session.taken-over';
  readonly category = 'conflict';

  constructor() {
    super('This session goes on in another window.');
  }
}

/** Forged, used, too old, of another purpose, or somebody else's: whoever shows it is told no more. */
export class FaceResultInvalidError extends AppError {
  readonly code = 'face-session.result-invalid';
  readonly category = 'forbidden';

  constructor() {
    super('This result cannot be used, or not any more; begin a new session before the camera.');
  }
}

/** The organization does not allow it, the person did not agree to it, or no face is enrolled. */
export class FaceNotPossibleError extends AppError {
  readonly code = 'face-session.not-possible';
  readonly category = 'conflict';

  constructor() {
    super('Your face cannot be used for this; use another way.');
  }
}

export class PersonNeededError extends AppError {
  readonly code = 'face-session.person-needed';
  readonly category = 'invalid';

  constructor() {
    super('Say whom this is about, as "personId".');
  }
}

export type FrameFaultReason = 'no-frame' | 'too-large' | 'too-fast' | 'out-of-order' | 'too-many';

/** A frame that was not looked at; the session goes on with the next one. */
export class FrameRefusedError extends AppError {
  readonly code = 'face-session.frame-refused';
  readonly category = 'invalid';

  constructor(reason: FrameFaultReason) {
    super('This frame was not looked at; see "reason".', { details: { reason } });
  }
}
