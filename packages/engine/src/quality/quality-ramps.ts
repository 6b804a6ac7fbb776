import type { RejectReason } from '@mien/biometrics';

/** From a measure at which recognition fails to one from which on more of it no longer helps. */
export interface QualityRamp {
  /** Score 0 here and beyond. */
  readonly useless: number;
  /** Score 1 here and beyond; may lie on either side of `useless`. */
  readonly good: number;
  /** Whether equal steps or equal ratios of the measure count the same in between. */
  readonly scale: 'linear' | 'logarithmic';
  /** What a person can do something about. */
  readonly advice: RejectReason;
}

/** Score of a measure on its ramp, in [0, 1]. */
export function rampScore({ useless, good, scale }: QualityRamp, value: number): number {
  const score =
    scale === 'linear'
      ? (value - useless) / (good - useless)
      : Math.log(value / useless) / Math.log(good / useless);
  return Math.min(1, Math.max(0, score));
}

/** Below this score of one measure, the mated similarity is down by about a tenth and the person is told. */
export const ADVICE_BELOW = 0.7;

/**
 * The ramps, in the order in which a person is told about them.
 *
 * Fitted to the mean mated similarity of degraded pictures as a share of that of the untouched ones; figures in
 * docs/decisions/0003-quality-and-geometry.md.
 */
export const QUALITY_RAMPS = {
  interEyeDistancePx: { useless: 4, good: 24, scale: 'logarithmic', advice: 'face-too-small' },
  insidePicture: { useless: 0.25, good: 0.9, scale: 'linear', advice: 'face-cut-off' },
  visibility: { useless: 0.06, good: 0.98, scale: 'linear', advice: 'face-covered' },
  yawDeg: { useless: 75, good: 20, scale: 'linear', advice: 'face-turned-away' },
  pitchDeg: { useless: 65, good: 15, scale: 'linear', advice: 'face-turned-away' },
  darkLuma: { useless: 5, good: 50, scale: 'logarithmic', advice: 'too-dark' },
  /** White itself still scores 0.23: what is lost in it shows as contrast. */
  brightLuma: { useless: 270, good: 205, scale: 'linear', advice: 'too-bright' },
  contrast: { useless: 2, good: 15, scale: 'logarithmic', advice: 'low-contrast' },
  sharpness: { useless: 0.8, good: 30, scale: 'logarithmic', advice: 'too-blurred' },
  eyeOpenness: { useless: 0, good: 0.2, scale: 'linear', advice: 'eyes-closed' },
} as const satisfies Record<string, QualityRamp>;

export type QualityMeasure = keyof typeof QUALITY_RAMPS;
