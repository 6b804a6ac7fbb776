import type { RejectReason } from '@mien/biometrics';

/** From a measure where recognition fails to one where more of it no longer helps; the score between is linear. */
export interface QualityRamp {
  /** Score 0 here and beyond. */
  readonly useless: number;
  /** Score 1 here and beyond. May lie on either side of `useless`. */
  readonly good: number;
  /** What a person can do something about. */
  readonly advice: RejectReason;
}

/** Scores of a measure on its ramp: 0 to 1. */
export const rampScore = ({ useless, good }: QualityRamp, value: number): number =>
  Math.min(1, Math.max(0, (value - useless) / (good - useless)));

/** Below this score of one measure the person is told. */
export const ADVICE_BELOW = 0.5;

/**
 * The ramps, in the order in which a person is told about them. Measured; docs/decisions/0003 says how.
 */
export const QUALITY_RAMPS = {
  interEyeDistancePx: { useless: 8, good: 32, advice: 'face-too-small' },
  insidePicture: { useless: 0.5, good: 0.95, advice: 'face-cut-off' },
  visibility: { useless: 0.3, good: 0.95, advice: 'face-covered' },
  yawDeg: { useless: 60, good: 25, advice: 'face-turned-away' },
  pitchDeg: { useless: 50, good: 20, advice: 'face-turned-away' },
  tooDark: { useless: 10, good: 60, advice: 'too-dark' },
  tooBright: { useless: 250, good: 215, advice: 'too-bright' },
  contrast: { useless: 4, good: 25, advice: 'low-contrast' },
  sharpness: { useless: 5, good: 60, advice: 'too-blurred' },
  eyeOpenness: { useless: 0.05, good: 0.2, advice: 'eyes-closed' },
} as const satisfies Record<string, QualityRamp>;

export type QualityMeasure = keyof typeof QUALITY_RAMPS;
