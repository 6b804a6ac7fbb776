import { AppError, type ErrorCategory } from '@mien/biometrics';
import type { ErrorReport } from './worker-messages.js';

/** Every worker is busy and the queue is full; try again shortly. */
export class EngineBusyError extends AppError {
  readonly code = 'engine.busy';
  readonly category = 'unavailable';

  constructor(queueLimit: number) {
    super('The engine has as many pictures waiting as it may; try again shortly.', {
      details: { queueLimit },
    });
  }
}

/** The engine was closed before this picture's turn came. */
export class EngineClosedError extends AppError {
  readonly code = 'engine.closed';
  readonly category = 'unavailable';

  constructor() {
    super('The engine is closed.');
  }
}

/** The worker thread ended while it held this picture: nothing is known about the picture. */
export class WorkerLostError extends AppError {
  readonly code = 'engine.worker-lost';
  readonly category = 'internal';

  constructor(how: string, cause?: unknown) {
    super(`A worker of the engine ended unexpectedly (${how}).`, { cause });
  }
}

/** A picture took longer than its deadline. Its worker was ended and replaced. */
export class DeadlineExceededError extends AppError {
  readonly code = 'engine.deadline-exceeded';
  readonly category = 'unavailable';

  constructor(deadlineMs: number) {
    super(`The picture was not analyzed within ${deadlineMs} ms.`, { details: { deadlineMs } });
  }
}

/** Workers ended one after another, though no picture was to blame, so no more are started. */
export class EngineBrokenError extends AppError {
  readonly code = 'engine.broken';
  readonly category = 'unavailable';

  constructor(losses: number, cause: unknown) {
    super(`The engine stopped: ${losses} workers in a row ended while they opened or idled.`, {
      cause,
      details: { losses },
    });
  }
}

/** An error thrown inside a worker, with the code, category, words and details it had there. */
export class RelayedError extends AppError {
  readonly code: `${string}.${string}`;
  readonly category: ErrorCategory;

  constructor(report: ErrorReport) {
    super(report.message, { cause: report.stack, details: report.details });
    this.code = report.code;
    this.category = report.category;
  }
}
