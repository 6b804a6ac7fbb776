import { InvalidMeasurementError } from './errors.js';

/** With fewer other people than this a cohort says too little, and scores stay raw at a stricter threshold. */
export const MIN_COHORT_PEOPLE = 20;

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

/** What strangers reach against this embedding: mean plus one standard deviation of its cohort scores; cosine units. */
export function cohortLevel(cohort: CohortStatistics): number {
  return cohort.mean + cohort.deviation;
}

/**
 * Make a score comparable across populations and cameras: subtract what strangers reach against its two sides.
 *
 * Where everybody looks alike to the embedder, strangers score high against everything, and a fixed threshold on the raw
 * cosine would match them. Mean and deviation keep the threshold still from 20 to 1000 people, which a mean of the best K does not.
 *
 * @param score Cosine in [-1, 1].
 * @param probeLevel `cohortLevel` of the probe, over people other than the candidate.
 * @param referenceLevel `cohortLevel` of the reference, over people other than its own.
 * @returns Unitless, about -1 to 1; 0 is where strangers end.
 * @see Matějka et al., "Analysis of score normalization in multilingual speaker recognition", Interspeech 2017 (symmetric
 *   cohort normalization); figures in docs/decisions/0006-calibration-and-fairness.md.
 */
export function normalizeScore(score: number, probeLevel: number, referenceLevel: number): number {
  return score - (probeLevel + referenceLevel) / 2;
}
