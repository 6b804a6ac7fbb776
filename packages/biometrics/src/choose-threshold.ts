import type { Calibration, ScoreForm } from './calibration.js';
import { InvalidPolicyError } from './errors.js';
import { MIN_COHORT_PEOPLE } from './normalize-score.js';
import { lowestSupportedFmr, thresholdForFmr } from './threshold.js';

/**
 * How much stricter raw scores are decided than normalized ones: at FMR 1e-3 on LFW strangers among East-Asian web-cam
 * subjects matched at 4.7 %, at a hundredth of that at 0.17 % (docs/decisions/0006-calibration-and-fairness.md).
 */
export const RAW_FMR_DIVISOR = 100;

/** Why a decision is harder to pass than the policy alone would make it. */
export type StricterReason =
  /** Fewer than 20 other people are enrolled, so scores cannot be normalized. */
  | 'few-other-people'
  /** The rate asked for is lower than the measured run can vouch for: nothing is a match, at most ambiguous. */
  | 'beyond-calibration';

/** Which form a score takes when so many other people make up the cohort. */
export function scoreFormFor(cohortPeople: number): ScoreForm {
  return cohortPeople >= MIN_COHORT_PEOPLE ? 'normalized' : 'raw';
}

export interface ChosenThreshold {
  readonly threshold: number;
  readonly basis: 'measured' | 'extrapolated' | 'unsupported';
  readonly stricter: readonly StricterReason[];
}

/**
 * The threshold for a policy's FMR in one form of score: raw scores aim a hundred times lower, and a rate beyond the
 * calibration gets its last threshold, marked `unsupported`.
 *
 * @throws {InvalidPolicyError} if `fmr` is not in (0, 1).
 */
export function chooseThreshold(calibration: Calibration, fmr: number, form: ScoreForm): ChosenThreshold {
  if (!(fmr > 0 && fmr < 1))
    throw new InvalidPolicyError('A false match rate lies between 0 and 1.', { fmr });
  const aimed = form === 'raw' ? fmr / RAW_FMR_DIVISOR : fmr;
  const stricter: StricterReason[] = form === 'raw' ? ['few-other-people'] : [];
  const lowest = lowestSupportedFmr(calibration, form);
  if (aimed < lowest) {
    const { threshold } = thresholdForFmr(calibration, lowest, form);
    return { threshold, basis: 'unsupported', stricter: [...stricter, 'beyond-calibration'] };
  }
  return { ...thresholdForFmr(calibration, aimed, form), stricter };
}
