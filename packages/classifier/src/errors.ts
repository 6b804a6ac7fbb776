import { AppError } from '@mien/biometrics';

/** There are not enough people to learn what a stranger looks like. */
export class TooFewSubjectsError extends AppError {
  readonly code = 'classifier.too-few-subjects';
  readonly category = 'conflict';

  constructor(subjects: number, needed: number) {
    super(
      `A classifier needs at least ${needed} people, this gallery has ${subjects}. Enroll more, or stay with nearest-template search, which needs no training.`,
      { details: { subjects, needed } },
    );
  }
}

/** Nobody has a second template, so nothing can be tested on a picture that was not trained on. */
export class TooFewTemplatesError extends AppError {
  readonly code = 'classifier.too-few-templates';
  readonly category = 'conflict';

  constructor(testable: number, needed: number) {
    super(
      `At least ${needed} people need two or more different templates, ${testable} have. Enroll second pictures and train again.`,
      { details: { testable, needed } },
    );
  }
}

/** Training compares every template with every other, and the table would not fit in memory. */
export class TooManyTemplatesError extends AppError {
  readonly code = 'classifier.too-many-templates';
  readonly category = 'invalid';

  constructor(templates: number, limit: number) {
    super(
      `A classifier can learn from at most ${limit} templates, this gallery has ${templates}. Nearest-template search has no such limit.`,
      { details: { templates, limit } },
    );
  }
}

export class InvalidTrainingOptionError extends AppError {
  readonly code = 'classifier.invalid-option';
  readonly category = 'invalid';

  constructor(option: string, allowed: string) {
    super(`The option ${option} must be ${allowed}.`, { details: { option } });
  }
}

/** The probe was made by another embedder than the classifier was trained on. */
export class EmbedderMismatchError extends AppError {
  readonly code = 'classifier.embedder-mismatch';
  readonly category = 'conflict';

  constructor(found: string, needed: string) {
    super(
      `The classifier was trained on embeddings of ${needed} and cannot judge those of ${found}; train it again.`,
      {
        details: { found, needed },
      },
    );
  }
}

/** The bytes are not a classifier, or no longer the one that was written. */
export class InvalidClassifierFileError extends AppError {
  readonly code = 'classifier.invalid-file';
  readonly category = 'invalid';

  constructor(problem: string, cause?: unknown) {
    super(`Not a usable classifier file: ${problem}.`, { cause, details: { problem } });
  }
}

export class InvalidClassifierReportError extends AppError {
  readonly code = 'classifier.invalid-report';
  readonly category = 'invalid';

  constructor(problem: string, cause?: unknown) {
    super(`Not a classifier report: ${problem}.`, { cause, details: { problem } });
  }
}
