import type { Rate, ScoreForm } from '@mien/biometrics';
import type { FailureToAcquire } from '../acquire/measure-pictures.js';
import type { CrossValidation } from './cross-validate.js';

/** Error rates at one threshold. FMR over all comparisons between people, FNMR over the labeled mated pairs. */
export interface ThresholdRow {
  readonly targetFmr: number;
  readonly threshold: number;
  /** Bounds respect that one person takes part in many comparisons. */
  readonly fmr: Rate;
  readonly fnmr: Rate;
  /** Over the labeled non-mated pairs only: fewer, but as the protocol picked them. */
  readonly labeledFmr: Rate;
}

/** One point of ROC and DET. */
export interface CurvePoint {
  readonly threshold: number;
  readonly fmr: number;
  readonly fnmr: number;
}

export interface HistogramBin {
  /** Middle of the bin. */
  readonly score: number;
  /** Share of the comparisons of its kind, in [0, 1]. */
  readonly mated: number;
  readonly nonMated: number;
}

export interface FormResult {
  readonly form: ScoreForm;
  /** Equal error rate of the labeled pairs. */
  readonly eer: number;
  /** Absent without folds. */
  readonly crossValidation?: CrossValidation;
  /** Thresholds chosen on this very set. */
  readonly atOwnThresholds: readonly ThresholdRow[];
  /** Thresholds of the pack's calibration; empty when it has none. */
  readonly atCalibratedThresholds: readonly ThresholdRow[];
  readonly curve: readonly CurvePoint[];
  readonly histogram: readonly HistogramBin[];
}

export interface GroupResult {
  readonly name: string;
  readonly people: number;
  readonly pictures: number;
  readonly matedPairs: number;
  readonly nonMatedPairs: number;
  /** All comparisons between different people of the group. */
  readonly crossComparisons: number;
  readonly failures: readonly FailureToAcquire[];
  /** Labeled pairs with a picture that gave no usable face. */
  readonly failedPairs: number;
  /** Other people a score is normalized over. */
  readonly cohortPeople: number;
  readonly forms: Readonly<Record<ScoreForm, FormResult>>;
}

/** FMR of every group at the threshold that gives `targetFmr` in the first. */
export interface FairnessRow {
  readonly form: ScoreForm;
  readonly threshold: number;
  readonly groups: readonly { readonly name: string; readonly row: ThresholdRow }[];
  /** Highest FMR over lowest; absent when a group has no false match, so that it is not known. */
  readonly ratio?: number;
  /** The same over the labeled pairs. */
  readonly labeledRatio?: number;
}

export interface VerificationEvaluation {
  readonly kind: 'verification';
  readonly pack: string;
  readonly groups: readonly GroupResult[];
  /** Empty with one group. */
  readonly fairness: readonly FairnessRow[];
}
