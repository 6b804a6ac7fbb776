const UNIQUE_VIOLATION = '23505';

interface DriverError {
  readonly code?: unknown;
  readonly constraint?: unknown;
}

/** Whether a statement failed because a row with the same key is there already. @param index name of the unique index. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  const cause = (error instanceof Error && error.cause ? error.cause : error) as DriverError | undefined;
  return cause?.code === UNIQUE_VIOLATION && cause.constraint === index;
}
