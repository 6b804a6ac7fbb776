import type { Calibration, LikelihoodModel, ScoreForm } from './calibration.js';
import { InvalidPolicyError } from './errors.js';

/** Natural logarithm of how much likelier this score is from one person than from two, cut at what the run can support. */
export function logLikelihoodRatio(model: LikelihoodModel, score: number): number {
  return Math.max(-model.limit, Math.min(model.limit, model.intercept + model.slope * score));
}

/**
 * Probability that probe and reference are the same person.
 *
 * @param prior Probability of that before looking at the faces, in (0, 1). For a verification: the share of honest claims.
 * @returns In (0, 1).
 * @throws {InvalidPolicyError} if `prior` is not in (0, 1).
 * @see Platt, "Probabilistic outputs for support vector machines", 1999; Bayes' rule in odds form.
 */
export function matchProbability(
  calibration: Calibration,
  score: number,
  form: ScoreForm,
  prior: number,
): number {
  requirePrior(prior);
  const logOdds = logLikelihoodRatio(calibration[form].likelihood, score) + Math.log(prior / (1 - prior));
  return 1 / (1 + Math.exp(-logOdds));
}

/**
 * Probability of each candidate to be the probe's person, in a search where the person may be nobody enrolled.
 *
 * Every enrolled person is equally likely beforehand; people who are not among the candidates count as typical strangers.
 *
 * @param scores Candidates' scores.
 * @param people How many people were searched, at least as many as candidates.
 * @param enrolledPrior Probability beforehand that the person is enrolled, in (0, 1).
 * @returns One per score, in [0, 1]; together at most 1, the rest is "nobody of these".
 */
export function candidateProbabilities(
  calibration: Calibration,
  scores: readonly number[],
  form: ScoreForm,
  people: number,
  enrolledPrior: number,
): number[] {
  requirePrior(enrolledPrior);
  const model = calibration[form].likelihood;
  const share = enrolledPrior / Math.max(people, scores.length);
  const weights = scores.map((score) => share * Math.exp(logLikelihoodRatio(model, score)));
  const total = weights.reduce((sum, weight) => sum + weight, 1 - enrolledPrior);
  return weights.map((weight) => weight / total);
}

function requirePrior(prior: number): void {
  if (!(prior > 0 && prior < 1)) throw new InvalidPolicyError('A prior lies between 0 and 1.', { prior });
}
