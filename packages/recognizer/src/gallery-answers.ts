import type { DecisionKind, ScoreForm } from '@mien/biometrics';

/** The state of an organization's faces that an answer must not be older than. */
export interface GalleryPosition {
  readonly organizationId: string;
  /** Pack that serves the organization. */
  readonly packId: string;
  /** Last entry of its change feed; 0 when nothing ever changed. */
  readonly sequence: number;
}

/** How a decision came about. */
export interface Evidence {
  readonly packId: string;
  readonly scoreForm: ScoreForm;
  readonly threshold: number;
  /** False match rate of one comparison at `threshold`. */
  readonly fmr: number;
  /** Why the threshold is stricter than the policy, if it is. */
  readonly stricter?: string;
  readonly comparedPeople: number;
  /** Set when the decision is ambiguous. */
  readonly ambiguity?: string;
}

export interface ClaimDecision {
  readonly decision: DecisionKind;
  readonly score: number;
  /** Calibrated probability that this is the person, in [0, 1]. */
  readonly probability: number;
  readonly evidence: Evidence;
}

export interface FoundPerson {
  readonly personId: string;
  readonly score: number;
  readonly probability: number;
}

export interface SearchDecision {
  readonly decision: DecisionKind;
  /** Best first; the first is the match when there is one. */
  readonly candidates: readonly FoundPerson[];
  readonly evidence: Evidence;
}
