import { AppError, type ErrorCategory } from '@mien/biometrics';

/** An error of a node, with the code, category, words and details it had there. */
export class RelayedNodeError extends AppError {
  readonly code: `${string}.${string}`;
  readonly category: ErrorCategory;

  constructor(report: {
    readonly code: string;
    readonly category: ErrorCategory;
    readonly message: string;
    readonly details: AppError['details'];
  }) {
    super(report.message, { details: report.details });
    this.code = report.code as `${string}.${string}`;
    this.category = report.category;
  }
}

/** The node does not understand the question: it is older or newer than its caller. */
export class RequestNotUnderstoodError extends AppError {
  readonly code = 'node.request-not-understood';
  readonly category = 'internal';

  constructor(cause: unknown) {
    super('A recognition node does not understand this question; run the same version everywhere.', {
      cause,
    });
  }
}

/** The answer of a node is not what the question asks for: it is older or newer than its caller. */
export class AnswerNotUnderstoodError extends AppError {
  readonly code = 'node.answer-not-understood';
  readonly category = 'internal';

  constructor(cause: unknown) {
    super('The answer of a recognition node cannot be read; run the same version everywhere.', { cause });
  }
}

/** A frame for a stream that this connection does not have. */
export class NoSuchStreamError extends AppError {
  readonly code = 'node.no-such-stream';
  readonly category = 'internal';

  constructor() {
    super('A frame came for a stream that is not open.');
  }
}

/** A caller has as many streams as a node keeps for one. */
export class TooManyStreamsError extends AppError {
  readonly code = 'recognition.too-many-streams';
  readonly category = 'unavailable';

  constructor(limit: number) {
    super('As many cameras are watched as there is room for; stop one first.', { details: { limit } });
  }
}
