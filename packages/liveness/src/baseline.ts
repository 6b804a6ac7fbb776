import { eyeSpan } from './face-points.js';
import type { FaceObservation } from './observation.js';

/** The person's own neutral face, which motion is measured against. */
export interface Baseline {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly smile: number;
  /** Distance of the outer corners of the eyes in space, pixels. */
  readonly eyeSpan: number;
  /** Absent when the irises are not measured: a blink then cannot be seen, nor coming closer. */
  readonly eyes?: { readonly left: number; readonly right: number };
  readonly irisDiameterPx?: number;
  /** Rigid points of the last calm frame. */
  readonly points: readonly number[];
}

/** Calm frames so far; empty at the start and after every motion. */
export interface HoldState {
  readonly frames: number;
  readonly sinceMs: number;
  readonly sums: readonly number[];
  readonly first?: { readonly yawDeg: number; readonly pitchDeg: number; readonly eyeSpan: number };
}

export const NO_HOLD: HoldState = { frames: 0, sinceMs: 0, sums: [] };

/** Farthest from the camera that a calm face may look, degrees. */
const MAX_OFF_AXIS_DEG = 22;
const MAX_DRIFT_DEG = 6;
const MAX_SPAN_DRIFT = 0.08;
const MIN_FRAMES = 4;

export const facesCamera = ({ pose }: FaceObservation): boolean =>
  Math.abs(pose.yawDeg) <= MAX_OFF_AXIS_DEG && Math.abs(pose.pitchDeg) <= MAX_OFF_AXIS_DEG;

/** Count one more calm frame, or start again with it if the head moved. */
export function hold(state: HoldState, face: FaceObservation, clientTimeMs: number): HoldState {
  const { yawDeg, pitchDeg } = face.pose;
  const span = eyeSpan(face.points);
  const { left = 0, right = 0 } = face.eyes ?? {};
  const values = [yawDeg, pitchDeg, face.smile, span, left, right, face.irisDiameterPx ?? 0];
  const isCalm =
    state.first !== undefined &&
    Math.abs(yawDeg - state.first.yawDeg) <= MAX_DRIFT_DEG &&
    Math.abs(pitchDeg - state.first.pitchDeg) <= MAX_DRIFT_DEG &&
    Math.abs(span / state.first.eyeSpan - 1) <= MAX_SPAN_DRIFT;
  if (isCalm) {
    const sums = values.map((value, index) => value + (state.sums[index] ?? 0));
    return { ...state, frames: state.frames + 1, sums };
  }
  return { frames: 1, sinceMs: clientTimeMs, sums: values, first: { yawDeg, pitchDeg, eyeSpan: span } };
}

/** The neutral face once it has been held long enough. */
export function baselineOf(
  state: HoldState,
  face: FaceObservation,
  clientTimeMs: number,
  holdMs: number,
): Baseline | undefined {
  if (state.frames < MIN_FRAMES || clientTimeMs - state.sinceMs < holdMs) return undefined;
  const [yawDeg = 0, pitchDeg = 0, smile = 0, span = 0, left = 0, right = 0, irisDiameterPx = 0] =
    state.sums.map((sum) => sum / state.frames);
  return {
    yawDeg,
    pitchDeg,
    smile,
    eyeSpan: span,
    points: face.points,
    ...(face.eyes && { eyes: { left, right } }),
    ...(face.irisDiameterPx !== undefined && { irisDiameterPx }),
  };
}
