import { AppError } from '@mien/biometrics';

/** A source file holds something the converter does not know; guessing would give a wrong network. */
export class ConversionError extends AppError {
  readonly code = 'models.conversion-failed';
  readonly category = 'internal';
}
