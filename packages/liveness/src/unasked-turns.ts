import type { Baseline } from './baseline.js';
import type { ChallengeAction } from './challenge.js';
import type { FaceObservation } from './observation.js';

/** Whether the head is turned away without having been asked. */
export interface UnaskedState {
  readonly isAway: boolean;
}

/** A clear turn, not the swing back after a turn that was asked. */
const AWAY_DEG = 25;
const BACK_DEG = 10;

/** Notice turns that nobody asked for: a recording of another session is full of them. */
export function noticeTurn(
  { isAway }: UnaskedState,
  face: FaceObservation,
  from: Baseline,
  asked: ChallengeAction | undefined,
): { readonly state: UnaskedState; readonly isMistake: boolean } {
  const yaw = face.pose.yawDeg - from.yawDeg;
  const isAsked = (asked === 'turn-left' && yaw > 0) || (asked === 'turn-right' && yaw < 0);
  if (isAway) return { state: { isAway: Math.abs(yaw) > BACK_DEG && !isAsked }, isMistake: false };
  const isMistake = !isAsked && Math.abs(yaw) >= AWAY_DEG;
  return { state: { isAway: isMistake }, isMistake };
}
