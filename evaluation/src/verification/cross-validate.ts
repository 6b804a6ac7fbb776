import { bestAccuracy, operatingPoint, type ScoreSets, scoreSets, thresholdAtFmr } from '@mien/biometrics';
import type { LabeledScore } from './labeled-scores.js';

export interface MeanAndDeviation {
  readonly mean: number;
  /** Standard deviation over the folds (divided by folds). */
  readonly deviation: number;
}

/** What was measured on each fold with thresholds chosen on the others. Rates in [0, 1]. */
export interface CrossValidation {
  readonly folds: number;
  readonly accuracy: MeanAndDeviation;
  readonly threshold: MeanAndDeviation;
  /** At the threshold where the other folds' FMR is at most `targetFmr`. */
  readonly atFmr: readonly {
    readonly targetFmr: number;
    readonly trueAcceptRate: MeanAndDeviation;
    readonly fmr: MeanAndDeviation;
  }[];
}

/**
 * Cross-validation over the file's folds, as LFW's protocol asks.
 *
 * @returns `undefined` with fewer than two folds, or a fold without both kinds of pairs.
 */
export function crossValidate(
  scores: readonly LabeledScore[],
  targetFmrs: readonly number[],
): CrossValidation | undefined {
  const folds = [...new Set(scores.map((score) => score.fold))];
  const isWhole = folds.every((fold) => {
    const own = scores.filter((score) => score.fold === fold);
    return own.some((score) => score.mated) && own.some((score) => !score.mated);
  });
  if (folds.length < 2 || !isWhole) return undefined;
  const runs = folds.map((fold) => ({
    tested: toSets(scores.filter((score) => score.fold === fold)),
    others: toSets(scores.filter((score) => score.fold !== fold)),
  }));
  const best = runs.map(({ others }) => bestAccuracy(others).threshold);
  return {
    folds: folds.length,
    accuracy: meanAndDeviation(runs.map(({ tested }, i) => accuracyAt(tested, best[i] ?? Number.NaN))),
    threshold: meanAndDeviation(best),
    atFmr: targetFmrs.map((targetFmr) => {
      const points = runs.map(({ tested, others }) =>
        operatingPoint(tested, thresholdAtFmr(others.nonMated, targetFmr)),
      );
      return {
        targetFmr,
        trueAcceptRate: meanAndDeviation(points.map((point) => 1 - point.fnmr)),
        fmr: meanAndDeviation(points.map((point) => point.fmr)),
      };
    }),
  };
}

/** Sorted scores of both kinds. @throws {InvalidMeasurementError} if a kind is missing. */
export function toSets(scores: readonly LabeledScore[]): ScoreSets {
  const of = (mated: boolean) => scores.filter((score) => score.mated === mated).map((score) => score.score);
  return scoreSets(of(true), of(false));
}

function accuracyAt(sets: ScoreSets, threshold: number): number {
  const { fmr, fnmr } = operatingPoint(sets, threshold);
  const [mated, nonMated] = [sets.mated.length, sets.nonMated.length];
  return ((1 - fnmr) * mated + (1 - fmr) * nonMated) / (mated + nonMated);
}

function meanAndDeviation(values: readonly number[]): MeanAndDeviation {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}
