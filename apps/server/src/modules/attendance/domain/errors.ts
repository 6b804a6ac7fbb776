import { AppError } from '@mien/biometrics';

export class AttendanceLockedError extends AppError {
  readonly code = 'attendance.locked';
  readonly category = 'conflict';

  constructor() {
    super('These days are locked; whoever may lift the lock can open them again.');
  }
}

export class ReasonNeededError extends AppError {
  readonly code = 'attendance.reason-needed';
  readonly category = 'invalid';

  constructor() {
    super('This session is settled; say why you change it.');
  }
}

export class NotOnRosterError extends AppError {
  readonly code = 'attendance.not-on-roster';
  readonly category = 'conflict';

  constructor(personId: string) {
    super('Somebody of these is not to come to this session; add them to one of its groups first.', {
      details: { personId },
    });
  }
}

export class SessionCanceledError extends AppError {
  readonly code = 'attendance.session-canceled';
  readonly category = 'conflict';

  constructor() {
    super('This session does not take place, so nobody can be marked for it.');
  }
}

export class MarkTimesError extends AppError {
  readonly code = 'attendance.times';
  readonly category = 'invalid';

  constructor() {
    super('Give times near the session, the arrival before the leaving.');
  }
}

export class RequestReusedError extends AppError {
  readonly code = 'attendance.request-reused';
  readonly category = 'conflict';

  constructor() {
    super('This request id was used for something else; use a new one.');
  }
}

export class MarkedTwiceError extends AppError {
  readonly code = 'attendance.marked-twice';
  readonly category = 'invalid';

  constructor() {
    super('Name each person once in a request.');
  }
}

export class MarkDecidedError extends AppError {
  readonly code = 'attendance.mark-decided';
  readonly category = 'conflict';

  constructor() {
    super('Somebody has decided about this already; read it again.');
  }
}

/** Nobody approves their own correction. */
export class OwnRequestError extends AppError {
  readonly code = 'attendance.own-request';
  readonly category = 'forbidden';

  constructor() {
    super('Somebody else has to decide about what you asked for yourself.');
  }
}

export class LeaveTimesError extends AppError {
  readonly code = 'leave.times';
  readonly category = 'invalid';

  constructor() {
    super('Let the leave end after it starts, at most a year later.');
  }
}

export class LeaveDecidedError extends AppError {
  readonly code = 'leave.decided';
  readonly category = 'conflict';

  constructor() {
    super('This leave was decided about or taken back already; read it again.');
  }
}

export class LockOpenDaysError extends AppError {
  readonly code = 'attendance-lock.open-days';
  readonly category = 'conflict';

  constructor() {
    super('Some sessions of these days are not settled yet; lock days that are over.');
  }
}

export class LockDaysError extends AppError {
  readonly code = 'attendance-lock.days';
  readonly category = 'invalid';

  constructor() {
    super('Let the last day not be before the first.');
  }
}

export class NoPersonError extends AppError {
  readonly code = 'attendance.no-person';
  readonly category = 'not-found';

  constructor() {
    super('Your account is not linked to a person; ask an administrator to link it.');
  }
}

export class CheckInClosedError extends AppError {
  readonly code = 'check-in.closed';
  readonly category = 'conflict';

  constructor() {
    super('Nothing that you can check in to by phone is open for you now.');
  }
}

export class CheckInNetworkError extends AppError {
  readonly code = 'check-in.network';
  readonly category = 'forbidden';

  constructor() {
    super('Connect to the network of the place you check in at, then try again.');
  }
}

export class CheckInPositionError extends AppError {
  readonly code = 'check-in.position-needed';
  readonly category = 'invalid';

  constructor() {
    super('Allow the position of this device; checking in here needs it.');
  }
}

export class CheckInInaccurateError extends AppError {
  readonly code = 'check-in.inaccurate';
  readonly category = 'conflict';

  /** @param accuracyMeters as the device said. */
  constructor(accuracyMeters: number) {
    super('The position is too inaccurate; turn on exact positions or go near a window.', {
      details: { accuracyMeters: Math.round(accuracyMeters) },
    });
  }
}

export class CheckInTooFarError extends AppError {
  readonly code = 'check-in.too-far';
  readonly category = 'forbidden';

  /** @param meters beyond the nearest place. */
  constructor(meters: number) {
    super('You are too far from where you can check in.', { details: { meters: Math.round(meters) } });
  }
}

export class CheckInConsentError extends AppError {
  readonly code = 'check-in.consent';
  readonly category = 'forbidden';

  constructor() {
    super('Checking in by face needs your consent to be recognized; give it under "My data".');
  }
}

export class CheckInPersonError extends AppError {
  readonly code = 'check-in.other-person';
  readonly category = 'forbidden';

  constructor() {
    super('This face session belongs to somebody else; begin one of your own.');
  }
}

export class MarkFileError extends AppError {
  readonly code = 'attendance-import.file';
  readonly category = 'invalid';

  /** @param column what is missing. */
  constructor(column: string) {
    super('The first line has to name the columns external_id, course, day and status.', {
      details: { column },
    });
  }
}

export class MarkFileTooLongError extends AppError {
  readonly code = 'attendance-import.too-long';
  readonly category = 'invalid';

  constructor(rows: number) {
    super('The file holds too many rows; split it.', { details: { rows } });
  }
}
