import type { Calibration, ScoreForm } from './calibration.js';
import { type ChosenThreshold, chooseThreshold } from './choose-threshold.js';
import type { DecisionBasis, DecisionKind } from './decision.js';
import { candidateProbabilities } from './match-probability.js';
import { fmrForFpir } from './threshold.js';

export interface IdentificationPolicy {
  /** False positive identification rate of one search, in (0, 1): how often somebody not enrolled is taken for anybody. */
  readonly targetFpir: number;
  /** Between this, looser, rate and `targetFpir` the answer is ambiguous. Default: ten times `targetFpir`. */
  readonly reviewFpir?: number;
  /** The best candidate must lead the next by at least this, score units. Default 0.05. */
  readonly minLead?: number;
  /** Probability beforehand that the person is enrolled, in (0, 1). Default 0.5. */
  readonly enrolledPrior?: number;
}

/** The default lead: two people this close are told apart by a person, not by the score. */
const MIN_LEAD = 0.05;

export interface ScoredCandidate {
  readonly subjectId: string;
  /** In units of the search's form. */
  readonly score: number;
}

/** What made an identification ambiguous. */
export type AmbiguityReason = 'between-thresholds' | 'close-runner-up' | 'beyond-calibration';

export interface IdentificationDecision {
  readonly decision: DecisionKind;
  /** The best candidate; absent when nobody was found. With `unknown` it is a near miss, not an answer. */
  readonly candidate?: ScoredCandidate;
  /** Best score minus threshold, score units; negative below. Absent without a candidate. */
  readonly margin?: number;
  /** Best score minus the second person's; absent with fewer than two candidates. */
  readonly lead?: number;
  /** Calibrated probability that the probe is the best candidate, under the policy's prior; in [0, 1], 0 without one. */
  readonly probability: number;
  /** Set exactly when the decision is ambiguous. */
  readonly ambiguity?: AmbiguityReason;
  readonly basis: DecisionBasis;
}

export interface CompletedSearch {
  /** One per person, best first, in units of `form`. The second one is needed to see a close runner-up. */
  readonly candidates: readonly ScoredCandidate[];
  readonly form: ScoreForm;
  /** How many people were searched: the roster, not the gallery, when the search was limited to one. */
  readonly people: number;
}

/**
 * Decide "who is this, if anybody" from a search.
 *
 * The FMR per comparison follows from FPIR and the number of people searched, so a larger gallery is stricter by itself.
 *
 * @throws {InvalidPolicyError} if a rate or the prior is not in (0, 1).
 */
export function decideIdentification(
  calibration: Calibration,
  search: CompletedSearch,
  policy: IdentificationPolicy,
): IdentificationDecision {
  const { form } = search;
  const people = Math.max(1, search.people);
  const reviewFpir = Math.max(policy.targetFpir, policy.reviewFpir ?? Math.min(0.5, policy.targetFpir * 10));
  const chosen = chooseThreshold(calibration, fmrForFpir(policy.targetFpir, people), form);
  const review = chooseThreshold(calibration, fmrForFpir(reviewFpir, people), form);
  const basis = {
    form,
    threshold: chosen.threshold,
    reviewThreshold: review.threshold,
    thresholdBasis: chosen.basis,
    stricter: chosen.stricter,
  };
  const [best, second] = search.candidates;
  if (best === undefined) return { decision: 'unknown', probability: 0, basis };

  const scores = search.candidates.map((candidate) => candidate.score);
  const prior = policy.enrolledPrior ?? 0.5;
  const [probability = 0] = candidateProbabilities(calibration, scores, form, people, prior);
  const lead = second === undefined ? undefined : best.score - second.score;
  return {
    ...judge(
      best.score,
      lead ?? Number.POSITIVE_INFINITY,
      chosen,
      review.threshold,
      policy.minLead ?? MIN_LEAD,
    ),
    candidate: best,
    margin: best.score - chosen.threshold,
    ...(lead === undefined ? {} : { lead }),
    probability,
    basis,
  };
}

function judge(
  score: number,
  lead: number,
  chosen: ChosenThreshold,
  reviewThreshold: number,
  minLead: number,
): Pick<IdentificationDecision, 'decision' | 'ambiguity'> {
  if (score < reviewThreshold) return { decision: 'unknown' };
  if (score < chosen.threshold) return { decision: 'ambiguous', ambiguity: 'between-thresholds' };
  if (chosen.basis === 'unsupported') return { decision: 'ambiguous', ambiguity: 'beyond-calibration' };
  if (lead < minLead) return { decision: 'ambiguous', ambiguity: 'close-runner-up' };
  return { decision: 'match' };
}
