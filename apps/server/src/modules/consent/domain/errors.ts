import { AppError } from '@mien/biometrics';

/** Nothing may be done with a face whose owner has not agreed to it. */
export class ConsentMissingError extends AppError {
  readonly code = 'consent.missing';
  readonly category = 'conflict';

  constructor() {
    super('This person has not agreed to have their face recognized; ask for their consent first.');
  }
}

/** Whoever records the consent of somebody else says where the proof lies. */
export class EvidenceMissingError extends AppError {
  readonly code = 'consent.evidence-missing';
  readonly category = 'invalid';

  constructor() {
    super('Say where the proof of this consent lies, such as a signed form.');
  }
}
