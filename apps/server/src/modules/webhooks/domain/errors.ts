import { AppError } from '@mien/biometrics';

export class WebhookNameTakenError extends AppError {
  readonly code = 'webhook.name-taken';
  readonly category = 'conflict';

  constructor() {
    super('Another webhook has this name; choose a different one.');
  }
}

export class WebhookAddressError extends AppError {
  readonly code = 'webhook.address';
  readonly category = 'invalid';

  constructor(fault: string) {
    super(
      'This address may not be called; use a public one with https, or ask the operator to allow its network.',
      { details: { fault } },
    );
  }
}

/** A message that is on its way is not sent a second time beside it. */
export class WebhookOffError extends AppError {
  readonly code = 'webhook.off';
  readonly category = 'conflict';

  constructor() {
    super('This webhook is off; turn it on first.');
  }
}
