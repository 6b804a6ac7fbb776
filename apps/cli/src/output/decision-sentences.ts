import type { AmbiguityReason, DecisionKind, StricterReason } from '@mien/biometrics';

/** Why a decision was harder to pass than the policy alone. */
export const STRICTER_SENTENCES: Readonly<Record<StricterReason, string>> = {
  'few-other-people':
    'Fewer than 20 other people are enrolled, so the score cannot be normalized and the threshold is stricter.',
  'beyond-calibration':
    'The rate asked for is lower than what was measured, so nothing counts as a match, at most as ambiguous.',
};

/** What made an identification ambiguous. */
export const AMBIGUITY_SENTENCES: Readonly<Record<AmbiguityReason, string>> = {
  'between-thresholds': 'alike, but not enough for the rate asked for',
  'close-runner-up': 'two people are too close',
  'beyond-calibration': 'the rate asked for is beyond what was measured',
};

/** A verification's answer in words. */
export const VERIFICATION_ANSWERS: Readonly<Record<DecisionKind, string>> = {
  match: 'Match: the same person.',
  ambiguous: 'Ambiguous: alike, but not enough to be sure; let a person look.',
  unknown: 'No match: not shown to be the same person.',
};
