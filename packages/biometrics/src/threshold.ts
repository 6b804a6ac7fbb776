import type { Calibration, ScoreForm, ThresholdPoint } from './calibration.js';
import { InvalidPolicyError, UnsupportedFmrError } from './errors.js';

/** How far below the lowest measured FMR the table may be continued, as a factor. */
const EXTRAPOLATION = 100;

export interface FmrThreshold {
  /** A comparison matches when its score is at least this; score units of the form asked for. */
  readonly threshold: number;
  /** `extrapolated` continues the last measured decade as a straight line of log FMR over score. */
  readonly basis: 'measured' | 'extrapolated';
}

/** The lowest FMR that `thresholdForFmr` answers: a hundredth of the last row, which holds at least 30 false matches. */
export function lowestSupportedFmr(calibration: Calibration, form: ScoreForm): number {
  return last(calibration[form].points).fmr / EXTRAPOLATION;
}

/**
 * The threshold that gives a false match rate.
 *
 * Between measured rows log FMR is a straight line of the score. Below the last row the line of the last decade goes on for two
 * decades; the tail of cosines between strangers falls faster than that line, so the answer errs to the strict side. An FMR
 * above the first row gets the first row's threshold.
 *
 * @param fmr False match rate of one comparison, in (0, 1).
 * @throws {UnsupportedFmrError} if `fmr` is below `lowestSupportedFmr`.
 * @throws {InvalidPolicyError} if `fmr` is not in (0, 1).
 */
export function thresholdForFmr(calibration: Calibration, fmr: number, form: ScoreForm): FmrThreshold {
  if (!(fmr > 0 && fmr < 1))
    throw new InvalidPolicyError('A false match rate lies between 0 and 1.', { fmr });
  const lowest = lowestSupportedFmr(calibration, form);
  if (fmr < lowest * (1 - 1e-9)) throw new UnsupportedFmrError(fmr, lowest);
  const { points } = calibration[form];
  const after = points.findIndex((point) => point.fmr <= fmr);
  if (after === 0) return { threshold: points[0]!.threshold, basis: 'measured' };
  if (after > 0) {
    return { threshold: onLine(points[after - 1]!, points[after]!, fmr), basis: 'measured' };
  }
  return { threshold: onLine(decadeBeforeLast(points), last(points), fmr), basis: 'extrapolated' };
}

/**
 * The false match rate at a threshold: how often two different people score at least this.
 *
 * @returns In (0, 1], never below `lowestSupportedFmr` and never above the first row's FMR.
 */
export function fmrAtThreshold(calibration: Calibration, threshold: number, form: ScoreForm): number {
  const { points } = calibration[form];
  const after = points.findIndex((point) => point.threshold >= threshold);
  if (after === 0) return points[0]!.fmr;
  const [from, to] =
    after > 0 ? [points[after - 1]!, points[after]!] : [decadeBeforeLast(points), last(points)];
  const slope = (Math.log(to.fmr) - Math.log(from.fmr)) / (to.threshold - from.threshold);
  const fmr = Math.exp(Math.log(to.fmr) + slope * (threshold - to.threshold));
  return Math.max(lowestSupportedFmr(calibration, form), fmr);
}

/**
 * The false match rate per comparison that keeps a search of `people` at `fpir`.
 *
 * FPIR = 1 − (1 − FMR)^N when comparisons with different people are independent; they are not quite, which makes the
 * true FPIR lower.
 *
 * @param fpir False positive identification rate of one search, in (0, 1).
 * @param people How many people are searched, at least 1.
 * @throws {InvalidPolicyError} if an argument is out of range.
 * @see ISO/IEC 19795-1; NIST FRTE 1:N uses the same binomial model.
 */
export function fmrForFpir(fpir: number, people: number): number {
  if (!(fpir > 0 && fpir < 1) || !(people >= 1)) {
    throw new InvalidPolicyError('A search needs an FPIR between 0 and 1 and at least one person.', {
      fpir,
      people,
    });
  }
  return -Math.expm1(Math.log1p(-fpir) / people);
}

function onLine(from: ThresholdPoint, to: ThresholdPoint, fmr: number): number {
  const share = (Math.log(fmr) - Math.log(from.fmr)) / (Math.log(to.fmr) - Math.log(from.fmr));
  return from.threshold + share * (to.threshold - from.threshold);
}

/** The row a decade above the last: a slope over neighboring rows would follow the noise of a few comparisons. */
function decadeBeforeLast(points: readonly ThresholdPoint[]): ThresholdPoint {
  const end = last(points);
  return points.findLast((point) => point.fmr >= end.fmr * 9.99) ?? points[0]!;
}

function last(points: readonly ThresholdPoint[]): ThresholdPoint {
  return points[points.length - 1]!;
}
