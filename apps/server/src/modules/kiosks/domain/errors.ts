import { AppError } from '@mien/biometrics';

export class KioskCodeInvalidError extends AppError {
  readonly code = 'kiosk.code-invalid';
  readonly category = 'invalid';

  constructor() {
    super('This code is wrong, used or expired; ask an administrator for a new one.');
  }
}

export class KioskNameTakenError extends AppError {
  readonly code = 'kiosk.name-taken';
  readonly category = 'conflict';

  constructor() {
    super('Another kiosk has this name; choose a different one.');
  }
}

export class WayClosedError extends AppError {
  readonly code = 'kiosk.way-closed';
  readonly category = 'conflict';

  constructor() {
    super('This kiosk does not take that; use one of the ways it shows.');
  }
}

export class WrongKioskPinError extends AppError {
  readonly code = 'kiosk.wrong-pin';
  readonly category = 'invalid';

  constructor() {
    super('This is not the PIN of this kiosk; an administrator can set another one.');
  }
}

/** Too many wrong PINs here. Nothing but the PIN, and only at this kiosk, is locked. */
export class PinLockedError extends AppError {
  readonly code = 'kiosk.pin-locked';
  readonly category = 'unavailable';

  constructor(retryAfterSeconds: number) {
    super('Too many wrong PINs; use another way, or wait.', { details: { retryAfterSeconds } });
  }
}

/** Says nothing of which part was wrong. */
export class BadgeUnknownError extends AppError {
  readonly code = 'badge.unknown';
  readonly category = 'invalid';

  constructor() {
    super('Nobody here has this code, or this number and PIN; try again or ask the staff.');
  }
}

export class BadgeNumberMissingError extends AppError {
  readonly code = 'badge.number-missing';
  readonly category = 'conflict';

  constructor() {
    super('This person has no external id to type before a PIN; add one first.');
  }
}

/** The device did not sign this, or it is not what comes after the last entry. */
export class QueueForgedError extends AppError {
  readonly code = 'kiosk.queue-forged';
  readonly category = 'invalid';

  constructor() {
    super('This entry is not one that the device noted next; open its queue again.');
  }
}
