/** Cosine as it is, or made comparable across populations by `normalizeScore`. */
export type ScoreForm = 'raw' | 'normalized';

/** One measured row of threshold ↔ FMR. */
export interface ThresholdPoint {
  /** False match rate measured at `threshold`, in (0, 1). */
  readonly fmr: number;
  /** A comparison matches when its score is at least this; score units of the table's form. */
  readonly threshold: number;
  /** 95 % bounds of the FMR by `clusteredRate`: people, not pairs, are what was sampled. */
  readonly fmrLower: number;
  readonly fmrUpper: number;
  /** Non-mated comparisons at or above `threshold`. */
  readonly falseMatches: number;
  /** Share of the run's mated comparisons below `threshold`, in [0, 1]. */
  readonly fnmr: number;
}

/**
 * Logarithm of how much likelier a score is from the same person than from two people: `intercept + slope · score`, natural log.
 */
export interface LikelihoodModel {
  readonly intercept: number;
  readonly slope: number;
  /** The run cannot tell ratios beyond e^±limit apart, so the logarithm is cut there. */
  readonly limit: number;
}

export interface ScoreTable {
  /** FMR falling, threshold rising. At least two rows. */
  readonly points: readonly ThresholdPoint[];
  readonly likelihood: LikelihoodModel;
}

/** Where the numbers come from. */
export interface CalibrationRun {
  readonly dataset: string;
  /** Version of the pack that made the embeddings, e.g. `mien-512 1`. */
  readonly pack: string;
  /** ISO date. */
  readonly measuredAt: string;
  readonly people: number;
  readonly pictures: number;
  readonly failuresToAcquire: number;
  readonly mated: number;
  readonly nonMated: number;
}

/** How the scores of one embedder are to be read. Numbers only: no picture, no embedding. */
export interface Calibration {
  readonly format: 1;
  /** Scores of any other embedder must not be read by this table. */
  readonly embedderId: string;
  readonly raw: ScoreTable;
  readonly normalized: ScoreTable;
  readonly run: CalibrationRun;
}
