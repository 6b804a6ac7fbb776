import { InvalidMeasurementError } from './errors.js';

/** With fewer other people than this a cohort says too little, and scores stay raw at a stricter threshold. */
export const MIN_COHORT_PEOPLE = 20;

/** Room that is always assumed above the strangers, so that noise is not blown up where all people look the same. */
const MIN_ROOM = 0.01;

/** How one embedding scores against other people: one value per person, against the centroid of their templates. */
export interface CohortStatistics {
  /** How many other people. The embedding's own person, and the candidate it is compared with, are not among them. */
  readonly people: number;
  /** Mean cosine. */
  readonly mean: number;
  /** Standard deviation of the cosines (divided by people − 1). */
  readonly deviation: number;
}

/**
 * Cohort statistics from plain scores.
 *
 * @param scores Cosine against one centroid per other person.
 * @throws {InvalidMeasurementError} with fewer than two people.
 */
export function cohortStatistics(scores: ArrayLike<number>): CohortStatistics {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < scores.length; i++) {
    sum += scores[i]!;
    squares += scores[i]! ** 2;
  }
  return cohortFromMoments(scores.length, sum, squares);
}

/**
 * Cohort statistics from sums, which a gallery can keep up to date: Σx = e·Σc and Σx² = eᵀ(Σ c cᵀ)e over the centroids c.
 *
 * @throws {InvalidMeasurementError} with fewer than two people.
 */
export function cohortFromMoments(people: number, sum: number, sumOfSquares: number): CohortStatistics {
  if (people < 2) throw new InvalidMeasurementError('A cohort needs at least two people.', { people });
  const mean = sum / people;
  const variance = (sumOfSquares - people * mean * mean) / (people - 1);
  return { people, mean, deviation: Math.sqrt(Math.max(0, variance)) };
}

/**
 * What a stranger reaches against this embedding: the upper prediction limit, one standard deviation up, of the next
 * person's score. Cosine units, below 1.
 *
 * A small cohort knows mean and deviation less well, and its limit is higher by just as much: the false match rate at
 * one threshold is the same for cohorts of 20 and of 1000 people.
 *
 * @see Hahn and Meeker, "Statistical Intervals", 1991 (prediction limit of one further observation); Student's quantile by
 *   the first term of Cornish and Fisher's expansion.
 */
export function cohortLevel({ people, mean, deviation }: CohortStatistics): number {
  const quantile = 1 + 1 / (2 * (people - 1));
  return mean + quantile * Math.sqrt(1 + 1 / people) * deviation;
}

/**
 * Make a score comparable across populations and cameras: the way from what strangers reach to a perfect score.
 *
 * Where everybody looks alike to the embedder, strangers score high against everything, a fixed threshold on the raw
 * cosine matches them, and less is left between a stranger and a perfect score. Both are repaired.
 *
 * @param score Cosine in [-1, 1].
 * @param probeLevel `cohortLevel` of the probe, over people other than the candidate.
 * @param referenceLevel `cohortLevel` of the reference, over people other than its own.
 * @returns Unitless, at most 1; 0 is where strangers end. Where strangers nearly reach a perfect score, no score is high.
 * @see Matějka et al., "Analysis of score normalization in multilingual speaker recognition", Interspeech 2017 (symmetric
 *   cohort normalization); figures in docs/decisions/0006-calibration-and-fairness.md.
 */
export function normalizeScore(score: number, probeLevel: number, referenceLevel: number): number {
  const level = (probeLevel + referenceLevel) / 2;
  return (score - level) / Math.max(MIN_ROOM, 1 - level);
}
