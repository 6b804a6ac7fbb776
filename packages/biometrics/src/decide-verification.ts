import type { Calibration, ScoreForm } from './calibration.js';
import { chooseThreshold } from './choose-threshold.js';
import type { DecisionBasis, DecisionKind } from './decision.js';
import { matchProbability } from './match-probability.js';

export interface VerificationPolicy {
  /** False match rate a match is allowed, in (0, 1). */
  readonly targetFmr: number;
  /** Between this, looser, rate and `targetFmr` the answer is ambiguous. Default: ten times `targetFmr`. */
  readonly reviewFmr?: number;
  /** Probability beforehand that a claim is honest, in (0, 1). Default 0.5: nothing is known. */
  readonly honestPrior?: number;
}

export interface VerificationDecision {
  readonly decision: DecisionKind;
  /** Score minus threshold, score units; negative below. */
  readonly margin: number;
  /** Calibrated probability that this is the person, under the policy's prior; in (0, 1). */
  readonly probability: number;
  readonly basis: DecisionBasis;
}

/**
 * Decide a claim "this is that person" from one score.
 *
 * @param score In units of `form`: cosine for `raw`, `normalizeScore` for `normalized`. Which form: `scoreFormFor`.
 * @throws {InvalidPolicyError} if a rate or the prior is not in (0, 1).
 */
export function decideVerification(
  calibration: Calibration,
  score: number,
  form: ScoreForm,
  policy: VerificationPolicy,
): VerificationDecision {
  const chosen = chooseThreshold(calibration, policy.targetFmr, form);
  const reviewFmr = Math.max(policy.targetFmr, policy.reviewFmr ?? Math.min(0.5, policy.targetFmr * 10));
  const review = chooseThreshold(calibration, reviewFmr, form);
  return {
    decision: kindOf(score, chosen.threshold, review.threshold, chosen.basis !== 'unsupported'),
    margin: score - chosen.threshold,
    probability: matchProbability(calibration, score, form, policy.honestPrior ?? 0.5),
    basis: {
      form,
      threshold: chosen.threshold,
      reviewThreshold: review.threshold,
      thresholdBasis: chosen.basis,
      stricter: chosen.stricter,
    },
  };
}

function kindOf(score: number, threshold: number, reviewThreshold: number, mayMatch: boolean): DecisionKind {
  if (score >= threshold) return mayMatch ? 'match' : 'ambiguous';
  return score >= reviewThreshold ? 'ambiguous' : 'unknown';
}
