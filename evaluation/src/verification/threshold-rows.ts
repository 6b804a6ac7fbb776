import { type Calibration, chooseThreshold, rateOf, type ScoreForm } from '@mien/biometrics';
import type { Group } from './group.js';
import type { ThresholdRow } from './verification-result.js';

export interface TargetThreshold {
  readonly targetFmr: number;
  readonly threshold: number;
}

/** Thresholds at which no more than the target share of all comparisons between people of the group match. */
export function ownThresholds(
  group: Group,
  form: ScoreForm,
  targetFmrs: readonly number[],
): readonly TargetThreshold[] {
  return targetFmrs.map((targetFmr) => ({ targetFmr, threshold: group.cross[form].thresholdAt(targetFmr) }));
}

/** Thresholds that the product would use: those of the calibration, a hundred times stricter for raw scores. */
export function calibratedThresholds(
  calibration: Calibration | undefined,
  form: ScoreForm,
  targetFmrs: readonly number[],
): readonly TargetThreshold[] {
  if (calibration === undefined) return [];
  return targetFmrs.flatMap((targetFmr) => {
    const { threshold, basis } = chooseThreshold(calibration, targetFmr, form);
    return basis === 'unsupported' ? [] : [{ targetFmr, threshold }];
  });
}

/** Error rates of a group at given thresholds. */
export function thresholdRows(
  group: Group,
  form: ScoreForm,
  targets: readonly TargetThreshold[],
): readonly ThresholdRow[] {
  if (targets.length === 0) return [];
  const fmrs = group.cross[form].ratesAt(targets.map((target) => target.threshold));
  const labeled = group.labeled[form];
  const share = (mated: boolean, isError: (score: number) => boolean) => {
    const own = labeled.filter((score) => score.mated === mated);
    return rateOf(own.filter(({ score }) => isError(score)).length, own.length);
  };
  return targets.flatMap(({ targetFmr, threshold }, i) => {
    const fmr = fmrs[i];
    if (fmr === undefined) return [];
    const fnmr = share(true, (score) => score < threshold);
    const labeledFmr = share(false, (score) => score >= threshold);
    return [{ targetFmr, threshold, fmr, fnmr, labeledFmr }];
  });
}
