import { RAW_FMR_DIVISOR } from '@mien/biometrics';
import type { CallOutput } from '../../../shared/api-types.js';

export type OperatingPoint = CallOutput<'getOperatingPoint'>;
type CurvePoint = OperatingPoint['curve'][number];

export interface ThresholdPreview {
  /** Score from which a comparison matches, in the units of the curve. */
  readonly threshold: number;
  /** Share of true comparisons that would be refused, in [0, 1], where it was measured. */
  readonly fnmr?: number;
  /** The rate is lower than what was measured: nothing is a match outright, at most uncertain. */
  readonly isBeyondMeasured: boolean;
}

/** Between two measured points: linear in the logarithm of the rate, as the curve is drawn. */
function between(
  lower: CurvePoint,
  upper: CurvePoint,
  fmr: number,
): Omit<ThresholdPreview, 'isBeyondMeasured'> {
  const span = Math.log(upper.fmr) - Math.log(lower.fmr);
  const part = span === 0 ? 0 : (Math.log(fmr) - Math.log(lower.fmr)) / span;
  const mix = (a: number, b: number) => a + (b - a) * part;
  return {
    threshold: mix(lower.threshold, upper.threshold),
    ...(lower.fnmr === undefined || upper.fnmr === undefined ? {} : { fnmr: mix(lower.fnmr, upper.fnmr) }),
  };
}

const only = ({ threshold, fnmr }: CurvePoint): Omit<ThresholdPreview, 'isBeyondMeasured'> => ({
  threshold,
  ...(fnmr === undefined ? {} : { fnmr }),
});

/**
 * What a false match rate per comparison would come to before it is saved.
 *
 * @param fmr In (0, 1), as the policy asks for it; raw scores aim a hundred times lower, as the server does.
 * @returns undefined where nothing was measured.
 */
export function previewThreshold(point: OperatingPoint, fmr: number): ThresholdPreview | undefined {
  const aimed = point.verification.scoreForm === 'raw' ? fmr / RAW_FMR_DIVISOR : fmr;
  const curve = point.curve.filter((row) => row.fmr > 0).sort((a, b) => a.fmr - b.fmr);
  const strictest = curve[0];
  const loosest = curve.at(-1);
  if (!strictest || !loosest) return undefined;
  if (aimed < strictest.fmr) return { ...only(strictest), isBeyondMeasured: true };
  if (aimed >= loosest.fmr) return { ...only(loosest), isBeyondMeasured: false };
  const above = curve.findIndex((row) => row.fmr > aimed);
  const lower = curve[above - 1] ?? strictest;
  const upper = curve[above] ?? loosest;
  return { ...between(lower, upper, aimed), isBeyondMeasured: false };
}
