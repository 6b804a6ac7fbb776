import { AppError } from '@mien/biometrics';
import type { TemplateFault } from './message-template.js';

/** A text that could not be filled in when it is sent. */
export class MessageTemplateError extends AppError {
  readonly code = 'message-template.malformed';
  readonly category = 'invalid';

  constructor(fault: TemplateFault) {
    const where = fault.kind === 'unknown-variable' ? `{{${fault.name}}}` : fault.near;
    super('This text cannot be filled in; use only the variables that are listed, written {{name}}.', {
      details: { fault: fault.kind, where },
    });
  }
}

export class SmsAddressError extends AppError {
  readonly code = 'sms.address';
  readonly category = 'invalid';

  constructor(fault: string) {
    super(
      'This provider may not be called; use a public address with https, or ask the operator to allow its network.',
      { details: { fault } },
    );
  }
}

export class SmsTokenMissingError extends AppError {
  readonly code = 'sms.token-missing';
  readonly category = 'invalid';

  constructor() {
    super('Give the token of this account at the provider.');
  }
}

export class SmsNotSetUpError extends AppError {
  readonly code = 'sms.not-set-up';
  readonly category = 'conflict';

  constructor() {
    super('No provider of text messages is set up here; ask an administrator.');
  }
}

/** Wrong, used up, or of another number. */
export class PhoneCodeError extends AppError {
  readonly code = 'phone.code';
  readonly category = 'invalid';

  constructor() {
    super('This code is wrong or too old; have another one sent.');
  }
}

export class PhoneCodeTooSoonError extends AppError {
  readonly code = 'phone.too-soon';
  readonly category = 'conflict';

  constructor() {
    super('A code was sent a moment ago; wait a minute before you have another one sent.');
  }
}

export class PushAddressError extends AppError {
  readonly code = 'push.address';
  readonly category = 'invalid';

  constructor() {
    super('The push service of this browser may not be called; use another browser.');
  }
}

export class TooManyDevicesError extends AppError {
  readonly code = 'push.too-many-devices';
  readonly category = 'conflict';

  constructor() {
    super('Messages are shown in as many browsers as may be; remove one first.');
  }
}

export class StopTokenError extends AppError {
  readonly code = 'message-stop.token';
  readonly category = 'not-found';

  constructor() {
    super('This link is not valid; use the one of the newest message.');
  }
}

/** Only accounts of members are told something. */
export class NoMemberError extends AppError {
  readonly code = 'notifications.no-member';
  readonly category = 'forbidden';

  constructor() {
    super('Join an organization first.');
  }
}

export class TooManyContactsError extends AppError {
  readonly code = 'contact.too-many';
  readonly category = 'conflict';

  constructor() {
    super('This person has as many contacts as may be; remove one first.');
  }
}

export class DeliveryNotFailedError extends AppError {
  readonly code = 'delivery.not-failed';
  readonly category = 'conflict';

  constructor() {
    super('Only a message that failed can be tried again.');
  }
}
