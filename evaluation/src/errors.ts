import { AppError } from '@mien/biometrics';

/** A file or folder that an evaluation was given does not say what it should. */
export class EvaluationInputError extends AppError {
  readonly code = 'evaluation.input-invalid';
  readonly category = 'invalid';

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}
