import { FEWEST_SESSIONS } from './analytics.js';

/** Sessions of somebody that count: those they came to in whatever way, and those they missed without an excuse. */
export interface AbsenceCounts {
  readonly absent: number;
  readonly sessions: number;
}

/** @returns in [0, 1]; undefined while there are too few sessions to say anything. */
export const absenceRate = ({ absent, sessions }: AbsenceCounts): number | undefined =>
  sessions < FEWEST_SESSIONS ? undefined : absent / sessions;

/**
 * Whether somebody misses too much: the one rule by which lists name them and messages tell of them.
 *
 * @param chronicFrom Limit of the rules of attendance, in [0, 1].
 */
export function isChronic(counts: AbsenceCounts, chronicFrom: number): boolean {
  const rate = absenceRate(counts);
  return rate !== undefined && rate >= chronicFrom;
}
