/** A probability that was claimed, and whether the claim was right. */
export interface Claim {
  readonly probability: number;
  readonly isRight: boolean;
}

export interface ReliabilityBin {
  /** Claims with a probability of at least `from` and below `to`; the last bin includes 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Absent in an empty bin. */
  readonly meanProbability?: number;
  readonly shareRight?: number;
}

export interface CalibrationError {
  /** Mean squared difference of claim and truth, in [0, 1]; 0.25 is always claiming one half. */
  readonly brier: number;
  /** Mean distance of claimed probability and share of right claims over the bins, weighted by count; in [0, 1]. */
  readonly expectedCalibrationError: number;
  readonly bins: readonly ReliabilityBin[];
}

const BINS = 10;

/**
 * How far probabilities can be taken at their word.
 *
 * @param claims At least one.
 * @see Brier, "Verification of forecasts expressed in terms of probability", 1950; Naeini et al., AAAI 2015 (the binned error).
 */
export function calibrationError(claims: readonly Claim[]): CalibrationError {
  const brier = mean(claims.map(({ probability, isRight }) => (probability - Number(isRight)) ** 2));
  const bins = Array.from({ length: BINS }, (_, bin) => reliabilityBin(claims, bin));
  const distances = bins.map(({ count, meanProbability, shareRight }) =>
    meanProbability === undefined || shareRight === undefined
      ? 0
      : (count / claims.length) * Math.abs(meanProbability - shareRight),
  );
  return { brier, expectedCalibrationError: distances.reduce((sum, part) => sum + part, 0), bins };
}

function reliabilityBin(claims: readonly Claim[], bin: number): ReliabilityBin {
  const inside = claims.filter(
    ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
  );
  const range = { from: bin / BINS, to: (bin + 1) / BINS, count: inside.length };
  if (inside.length === 0) return range;
  return {
    ...range,
    meanProbability: mean(inside.map(({ probability }) => probability)),
    shareRight: mean(inside.map(({ isRight }) => Number(isRight))),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
