/** Codes of the system and of PostgreSQL that say "no database here now". */
const OUTAGES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'],
]);
const LOST = /Connection terminated|timeout exceeded when trying to connect/;

/** Whether a failure means that the database could not be reached, rather than that it refused something. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  return (typeof code === 'string' && OUTAGES.has(code)) || LOST.test(error.message) || isOutage(error.cause);
}
