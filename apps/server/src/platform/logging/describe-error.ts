import { AppError } from '@mien/biometrics';

const CAUSES_SHOWN = 4;

/** An error as the log shows it. */
export interface DescribedError {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  /** What of the database refused, when it did. */
  readonly refusedBy?: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

interface DatabaseFault {
  readonly code?: unknown;
  readonly table?: unknown;
  readonly constraint?: unknown;
  readonly severity?: unknown;
}

/** The lines that say where, without the first one, which repeats the message. */
const placesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** Messages of the database and of its library quote the values of a query, which are people's data. */
const quotesValues = (error: Error & DatabaseFault): boolean =>
  'severity' in error || 'query' in error || 'params' in error;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function describe(error: Error & DatabaseFault, depth: number): DescribedError {
  const code = textOf(error.code);
  const refusedBy = [textOf(error.table), textOf(error.constraint)].filter(Boolean).join('.');
  return {
    type: error.name,
    ...(code ? { code } : {}),
    ...(quotesValues(error) ? {} : { message: error.message }),
    ...(refusedBy ? { refusedBy } : {}),
    ...(error instanceof AppError && error.category !== 'internal' ? {} : { stack: placesOf(error) }),
    ...(error.cause instanceof Error && depth > 1 ? { cause: describe(error.cause, depth - 1) } : {}),
  };
}

/** What a log may say about an error: where and which, never whose. */
export const describeError = (error: unknown): DescribedError =>
  error instanceof Error ? describe(error, CAUSES_SHOWN) : { type: typeof error };
