import { InvalidMeasurementError } from './errors.js';
import { betaQuantile } from './special-functions.js';

/** A share of trials with the interval that the number of trials supports. All in [0, 1] except the counts. */
export interface Rate {
  readonly value: number;
  /** Two-sided bounds at `confidence`. */
  readonly lower: number;
  readonly upper: number;
  readonly errors: number;
  readonly trials: number;
}

const CONFIDENCE = 0.95;

/**
 * A rate with its Clopper-Pearson interval: never narrower than 95 %, whatever the true rate.
 *
 * Trials must be independent. Cross comparisons among a few people are not; use `clusteredRate` for them.
 *
 * @param errors 0 ≤ errors ≤ trials. With 0 errors the upper bound is about 3.7 / trials.
 * @param trials At least 1.
 * @param confidence In (0, 1); 0.95 by default.
 * @throws {InvalidMeasurementError} if there are no trials or the counts contradict each other: a rate of
 *   nothing is not 0.
 * @see Clopper and Pearson, "The use of confidence or fiducial limits", Biometrika 1934.
 */
export function rateOf(errors: number, trials: number, confidence = CONFIDENCE): Rate {
  if (!(trials > 0) || !(errors >= 0) || errors > trials) {
    throw new InvalidMeasurementError(`A rate needs 0 <= errors <= trials and trials > 0.`, {
      errors,
      trials,
    });
  }
  const tail = (1 - confidence) / 2;
  return {
    value: errors / trials,
    lower: errors === 0 ? 0 : betaQuantile(tail, errors, trials - errors + 1),
    upper: errors === trials ? 1 : betaQuantile(1 - tail, errors + 1, trials - errors),
    errors,
    trials,
  };
}

/** What one person contributed: how many of the comparisons they took part in, how many of them were errors. */
export interface SubjectCount {
  readonly errors: number;
  readonly trials: number;
}

/**
 * A rate over comparisons between people, where one person takes part in many.
 *
 * Somebody who looks like many others makes errors in clusters, so a million pairs of 50 people say less than a million
 * independent pairs. The variance between people (each pair belongs to two of them) gives an effective number of trials,
 * and Clopper-Pearson runs on that number.
 *
 * @param perSubject One entry per person; every comparison is counted once for each of its two people.
 * @throws {InvalidMeasurementError} with fewer than two people.
 * @see Korn and Graubard, "Confidence intervals for proportions with small expected number of positive counts",
 *   Survey Methodology 1998; Bickel et al. on U-statistics: Var ≈ 4 / n² · Σ (h_i − mean)².
 */
export function clusteredRate(perSubject: readonly SubjectCount[], confidence = CONFIDENCE): Rate {
  const people = perSubject.filter((subject) => subject.trials > 0);
  if (people.length < 2) {
    throw new InvalidMeasurementError('A rate between people needs at least two.', { people: people.length });
  }
  const errors = people.reduce((sum, subject) => sum + subject.errors, 0) / 2;
  const trials = people.reduce((sum, subject) => sum + subject.trials, 0) / 2;
  const effective = effectiveTrials(people, errors / trials, trials);
  const interval = rateOf((errors / trials) * effective, effective, confidence);
  return { value: errors / trials, lower: interval.lower, upper: interval.upper, errors, trials };
}

/** Never more than one trial per pair of people: several pictures of a person are not new people. */
function effectiveTrials(people: readonly SubjectCount[], rate: number, trials: number): number {
  const pairs = Math.min(trials, (people.length * (people.length - 1)) / 2);
  if (rate === 0 || rate === 1) return pairs;
  const meanTrials = (2 * trials) / people.length;
  let squares = 0;
  for (const { errors, trials: own } of people) squares += ((errors - rate * own) / meanTrials) ** 2;
  const variance = (4 * squares) / (people.length * (people.length - 1));
  return Math.max(1, Math.min(pairs, (rate * (1 - rate)) / variance));
}
