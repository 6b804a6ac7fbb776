/** One thing that was looked at. */
export interface Finding {
  readonly state: 'ok' | 'warn' | 'fail';
  readonly subject: string;
  /** What is there, as a sentence. */
  readonly found: string;
  /** What to do; absent when all is well. */
  readonly advice?: string;
}

/** An `ok` finding, or one of the given state with advice. */
export function finding(
  subject: string,
  found: string,
  trouble?: { readonly state: 'warn' | 'fail'; readonly advice: string } | undefined,
): Finding {
  return trouble ? { subject, found, ...trouble } : { state: 'ok', subject, found };
}
