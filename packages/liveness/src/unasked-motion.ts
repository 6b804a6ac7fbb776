import type { Baseline } from './baseline.js';
import type { ChallengeAction } from './challenge.js';
import type { FaceObservation } from './observation.js';

/** Whether the head is away from the middle without having been asked. */
export interface UnaskedState {
  readonly isAway: boolean;
}

/** A clear motion, not the swing back after one that was asked. */
const AWAY_DEG = { yaw: 25, pitch: 20 };
const BACK_DEG = 10;

/** Notice motions of the head that nobody asked for: a recording of another session is full of them. */
export function noticeMotion(
  { isAway }: UnaskedState,
  face: FaceObservation,
  from: Baseline,
  asked: ChallengeAction | undefined,
): { readonly state: UnaskedState; readonly isMistake: boolean } {
  const yaw = face.pose.yawDeg - from.yawDeg;
  const pitch = face.pose.pitchDeg - from.pitchDeg;
  const isBack = Math.abs(yaw) <= BACK_DEG && Math.abs(pitch) <= BACK_DEG;
  if (isAway) return { state: { isAway: !isBack }, isMistake: false };
  const isMistake =
    (Math.abs(yaw) >= AWAY_DEG.yaw && !isAskedTurn(asked, yaw)) ||
    (Math.abs(pitch) >= AWAY_DEG.pitch && !mayNod(asked));
  return { state: { isAway: isMistake }, isMistake };
}

const isAskedTurn = (asked: ChallengeAction | undefined, yaw: number): boolean =>
  asked === (yaw > 0 ? 'turn-left' : 'turn-right');

/** Whoever turns the head often lifts or lowers it, too. */
const mayNod = (asked: ChallengeAction | undefined): boolean =>
  asked === 'nod' || asked === 'turn-left' || asked === 'turn-right';
