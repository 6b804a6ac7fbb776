import { AppError } from '@mien/biometrics';

/** There is nothing to download, yet or any more. */
export class ReportNotReadyError extends AppError {
  readonly code = 'report.not-ready';
  readonly category = 'conflict';

  constructor() {
    super('This report is not ready; wait until it is made, or have it made again.');
  }
}

/** Who asked for it may not see what it would hold. */
export class ReportNotAllowedError extends AppError {
  readonly code = 'report.not-allowed';
  readonly category = 'forbidden';

  constructor() {
    super('Whoever asked for this report may not see what it holds; somebody else has to ask for it.');
  }
}

/** More rows than such a file can hold. */
export class ReportTooLargeError extends AppError {
  readonly code = 'report.too-large';
  readonly category = 'invalid';

  constructor(mostRows: number) {
    super('This report has too many rows for its format; choose CSV, fewer days or one course.', {
      details: { mostRows },
    });
  }
}
