import { InvalidMeasurementError } from './errors.js';

/** Where a system stands at one threshold. FMR and FNMR in [0, 1]. */
export interface OperatingPoint {
  /** A comparison matches when its score is at least this. */
  readonly threshold: number;
  /** False match rate: share of non-mated comparisons at or above the threshold. */
  readonly fmr: number;
  /** False non-match rate: share of mated comparisons below the threshold. */
  readonly fnmr: number;
}

/** Scores sorted ascending; NaN is refused because it would silently count as a non-match. */
export function sortScores(scores: Iterable<number>): Float64Array {
  const sorted = Float64Array.from(scores).sort();
  if (sorted.some(Number.isNaN)) throw new InvalidMeasurementError('A score is not a number.');
  return sorted;
}

/** How many of the ascending `sorted` scores are below `threshold`. */
export function countBelow(sorted: Float64Array, threshold: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mated and non-mated scores of one run, each ascending: all that the rates of a verification need. */
export interface ScoreSets {
  readonly mated: Float64Array;
  readonly nonMated: Float64Array;
}

/**
 * Sort the scores of a run.
 *
 * @throws {InvalidMeasurementError} if either kind is missing or a score is NaN.
 */
export function scoreSets(mated: Iterable<number>, nonMated: Iterable<number>): ScoreSets {
  const sets = { mated: sortScores(mated), nonMated: sortScores(nonMated) };
  if (sets.mated.length === 0 || sets.nonMated.length === 0) {
    throw new InvalidMeasurementError('Error rates need mated and non-mated comparisons.', {
      mated: sets.mated.length,
      nonMated: sets.nonMated.length,
    });
  }
  return sets;
}

/** FMR and FNMR at a threshold (ISO/IEC 19795-1). */
export function operatingPoint({ mated, nonMated }: ScoreSets, threshold: number): OperatingPoint {
  return {
    threshold,
    fmr: 1 - countBelow(nonMated, threshold) / nonMated.length,
    fnmr: countBelow(mated, threshold) / mated.length,
  };
}

/**
 * The lowest threshold whose measured FMR does not exceed `fmr`: just above the first non-mated score that must not match.
 *
 * @param fmr In [0, 1). Below 1 / (number of non-mated scores) no non-mated score may match.
 */
export function thresholdAtFmr(nonMated: Float64Array, fmr: number): number {
  const allowed = Math.floor(fmr * nonMated.length + 1e-9);
  const barred = nonMated[nonMated.length - 1 - allowed];
  return barred === undefined ? -Infinity : nextAbove(barred);
}

function nextAbove(value: number): number {
  return value + Math.max(Math.abs(value), 1e-3) * 2 ** -40;
}

/**
 * The ROC and DET of a run: one point per distinct score, thresholds ascending, so FMR falls and FNMR rises.
 *
 * The first point accepts everything, the last nothing.
 */
export function errorCurve(sets: ScoreSets): OperatingPoint[] {
  const { mated, nonMated } = sets;
  const distinct = [...new Set([...mated, ...nonMated])].sort((a, b) => a - b);
  const points: OperatingPoint[] = [];
  let matedBelow = 0;
  let nonMatedBelow = 0;
  for (const threshold of [...distinct, Number.POSITIVE_INFINITY]) {
    while (matedBelow < mated.length && mated[matedBelow]! < threshold) matedBelow++;
    while (nonMatedBelow < nonMated.length && nonMated[nonMatedBelow]! < threshold) nonMatedBelow++;
    points.push({
      threshold,
      fmr: (nonMated.length - nonMatedBelow) / nonMated.length,
      fnmr: matedBelow / mated.length,
    });
  }
  return points;
}

/**
 * Equal error rate: where FMR and FNMR cross, in [0, 1], linearly between the two points around the crossing.
 */
export function equalErrorRate(sets: ScoreSets): { readonly eer: number; readonly threshold: number } {
  let before: OperatingPoint | undefined;
  for (const point of errorCurve(sets)) {
    if (point.fnmr >= point.fmr) return crossing(before ?? point, point);
    before = point;
  }
  throw new InvalidMeasurementError('FMR and FNMR never cross.');
}

function crossing(before: OperatingPoint, after: OperatingPoint): { eer: number; threshold: number } {
  const gapBefore = before.fmr - before.fnmr;
  const gapAfter = after.fnmr - after.fmr;
  const share = gapBefore + gapAfter === 0 ? 0 : gapBefore / (gapBefore + gapAfter);
  const threshold = Number.isFinite(after.threshold) ? after.threshold : before.threshold;
  return { eer: before.fmr + share * (after.fmr - before.fmr), threshold };
}

/** True accept rate (1 − FNMR) at the threshold where the measured FMR is at most `fmr`. */
export function trueAcceptRateAt(sets: ScoreSets, fmr: number): number {
  return 1 - operatingPoint(sets, thresholdAtFmr(sets.nonMated, fmr)).fnmr;
}

/**
 * The threshold with the highest share of right decisions, and that share; the middle of the gap between two scores. Among
 * equals the strictest: it has the fewest false matches.
 *
 * Mated and non-mated comparisons weigh as they are many, as LFW's protocol does.
 */
export function bestAccuracy(sets: ScoreSets): { readonly accuracy: number; readonly threshold: number } {
  const curve = errorCurve(sets);
  const { mated, nonMated } = sets;
  const right = (point: OperatingPoint) =>
    (1 - point.fnmr) * mated.length + (1 - point.fmr) * nonMated.length;
  let best = 0;
  for (const [i, point] of curve.entries()) if (right(point) >= right(curve[best]!)) best = i;
  const own = curve[best]!.threshold;
  const below = curve[best - 1]?.threshold ?? own;
  const threshold = Number.isFinite(own) ? (own + below) / 2 : nextAbove(below);
  return { accuracy: right(curve[best]!) / (mated.length + nonMated.length), threshold };
}
