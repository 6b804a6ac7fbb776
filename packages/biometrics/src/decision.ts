import type { ScoreForm } from './calibration.js';
import type { StricterReason } from './choose-threshold.js';

/**
 * `match`: the score passes at the policy's rate. `ambiguous`: a person or a second factor has to decide. `unknown`: not this
 * person, or nobody enrolled.
 */
export type DecisionKind = 'match' | 'ambiguous' | 'unknown';

/** What a decision was made of, so that it can be explained and audited. */
export interface DecisionBasis {
  readonly form: ScoreForm;
  /** Scores at least this can match; score units of `form`. */
  readonly threshold: number;
  /** Scores at least this and below `threshold` are ambiguous. */
  readonly reviewThreshold: number;
  /** Whether the threshold lies inside the measured range. */
  readonly thresholdBasis: 'measured' | 'extrapolated' | 'unsupported';
  /** Why this was harder to pass than the policy alone; empty when it was not. */
  readonly stricter: readonly StricterReason[];
}
