import type { Baseline } from './baseline.js';
import { eyeSpan } from './face-points.js';
import type { FaceObservation } from './observation.js';
import { parallaxRatio } from './parallax.js';

/** Sums over the frames that show depth. */
export interface DepthState {
  readonly turnedFrames: number;
  readonly parallaxSum: number;
  readonly irisFrames: number;
  readonly irisSum: number;
}

export const NO_DEPTH: DepthState = { turnedFrames: 0, parallaxSum: 0, irisFrames: 0, irisSum: 0 };

/** Within this turn both irises are seen from the front, degrees. */
const MAX_TURN_FOR_IRIS_DEG = 20;

/** @param isHeadMotion The step under way asks for a motion of the head. */
export function gatherDepth(
  state: DepthState,
  face: FaceObservation,
  from: Baseline,
  isHeadMotion: boolean,
): DepthState {
  const ratio = isHeadMotion ? parallaxRatio(from, face.points, face.pose) : undefined;
  const turned = ratio === undefined ? {} : add(state, ratio);
  const isFrontal = Math.abs(face.pose.yawDeg - from.yawDeg) <= MAX_TURN_FOR_IRIS_DEG;
  if (face.irisDiameterPx === undefined || !isFrontal) return { ...state, ...turned };
  return {
    ...state,
    ...turned,
    irisFrames: state.irisFrames + 1,
    irisSum: state.irisSum + face.irisDiameterPx / eyeSpan(face.points),
  };
}

const add = (state: DepthState, ratio: number) => ({
  turnedFrames: state.turnedFrames + 1,
  parallaxSum: state.parallaxSum + ratio,
});
