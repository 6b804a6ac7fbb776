import { sortScores, thresholdAtFmr } from './error-curve.js';
import { InvalidMeasurementError } from './errors.js';
import { type Rate, rateOf } from './rate.js';

/** What a search returned for one probe of a measured run. */
export interface SearchOutcome {
  /** Score of the best candidate. */
  readonly topScore: number;
  /**
   * Where the probe's own person came in the candidate list, 1 for first; absent when the person is not enrolled
   * (a non-mated search). `Infinity` when enrolled but not among the candidates.
   */
  readonly rank?: number;
  /** Score of the probe's own person, for mated searches that found them. */
  readonly matedScore?: number;
}

/** Error rates of an open-set identification at one threshold (ISO/IEC 19795-1). */
export interface IdentificationErrors {
  readonly threshold: number;
  /** False positive identification rate: non-mated searches that returned anybody. */
  readonly fpir: Rate;
  /** False negative identification rate: mated searches that did not return the person first and above the threshold. */
  readonly fnir: Rate;
}

/**
 * FPIR and FNIR at a threshold, candidate list of one.
 *
 * @throws {InvalidMeasurementError} if there are no mated or no non-mated searches.
 */
export function identificationErrors(
  outcomes: readonly SearchOutcome[],
  threshold: number,
): IdentificationErrors {
  const nonMated = outcomes.filter((outcome) => outcome.rank === undefined);
  const mated = outcomes.filter((outcome) => outcome.rank !== undefined);
  const missed = mated.filter(({ rank, matedScore }) => rank !== 1 || (matedScore ?? -Infinity) < threshold);
  return {
    threshold,
    fpir: rateOf(nonMated.filter((outcome) => outcome.topScore >= threshold).length, nonMated.length),
    fnir: rateOf(missed.length, mated.length),
  };
}

/**
 * Cumulative match characteristic: entry k − 1 is the share of mated searches whose person came at rank k or better, no threshold.
 *
 * @param ranks How many ranks to report, at least 1.
 */
export function cumulativeMatch(outcomes: readonly SearchOutcome[], ranks: number): Rate[] {
  const mated = outcomes.flatMap(({ rank }) => (rank === undefined ? [] : [rank]));
  if (mated.length === 0) throw new InvalidMeasurementError('Rank-k needs mated searches.');
  return Array.from({ length: ranks }, (_, k) =>
    rateOf(mated.filter((rank) => rank <= k + 1).length, mated.length),
  );
}

/** The lowest threshold at which no more than `fpir` of the non-mated searches return anybody. */
export function thresholdAtFpir(outcomes: readonly SearchOutcome[], fpir: number): number {
  const tops = outcomes.flatMap(({ rank, topScore }) => (rank === undefined ? [topScore] : []));
  if (tops.length === 0)
    throw new InvalidMeasurementError('FPIR needs searches of people who are not enrolled.');
  return thresholdAtFmr(sortScores(tops), fpir);
}
