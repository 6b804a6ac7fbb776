import type { Sigmoid } from './training/platt.js';

/** The open-set gate: decision values from here on count as somebody known. */
export interface OpenSetGate {
  /** Decision value, unitless. */
  readonly threshold: number;
  /** The share of strangers the threshold was chosen to admit in cross-validation. */
  readonly targetFpir: number;
  /** Strangers' probes it was chosen on. */
  readonly strangerProbes: number;
}

/** One linear machine per person, with what is needed to read its values. */
export interface IdentityClassifier {
  readonly embedderId: string;
  readonly dimension: number;
  readonly subjectIds: readonly string[];
  /** f_s(x) = w_s·x + b_s. Shape `[subjects, dimension + 1]`, row-major, the bias last in each row. */
  readonly weights: Float32Array;
  readonly gate: OpenSetGate;
  readonly calibration: Sigmoid;
}
