import { AppError, type ErrorCategory } from '@mien/biometrics';

export type ToWorker<Job> =
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'close' };

export type FromWorker<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'start-failed'; readonly error: ErrorReport }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: ErrorReport };

/** What of an error survives the way between threads. */
export interface ErrorReport {
  readonly code: `${string}.${string}`;
  readonly category: ErrorCategory;
  readonly message: string;
  readonly details: AppError['details'];
  readonly stack: string;
}

/** Errors that were not foreseen become `engine.failed`. */
export function reportError(cause: unknown): ErrorReport {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const known =
    error instanceof AppError
      ? error
      : ({ code: 'engine.failed', category: 'internal', details: {} } as const);
  return {
    code: known.code,
    category: known.category,
    details: known.details,
    message: error.message,
    stack: error.stack ?? error.message,
  };
}
