/** What was seen longer ago is no longer shown as what is there now, ms. */
export const CURRENT_MS = 120;
/** What was seen longer ago is not shown at all, ms. */
export const GONE_MS = 1200;

export type Freshness = 'current' | 'late' | 'gone';

/** How to show what was seen in a picture taken `ageMs` ago. */
export function freshnessOf(ageMs: number): Freshness {
  if (ageMs <= CURRENT_MS) return 'current';
  return ageMs <= GONE_MS ? 'late' : 'gone';
}
