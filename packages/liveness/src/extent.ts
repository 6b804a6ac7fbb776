import type { Baseline } from './baseline.js';
import type { ChallengeAction } from './challenge.js';
import { eyeSpan } from './face-points.js';
import type { FaceObservation } from './observation.js';

/** Turn of the head that answers, degrees from the person's own middle. */
const TURN_DEG = 18;
const NOD_DEG = 12;
/** Growth of the mouth's width. */
const SMILE_GROWTH = 0.12;
/** Growth of the eyes' distance, and of the iris, which is measured less exactly. */
const CLOSER_GROWTH = { eyes: 0.2, iris: 0.12 };
/** Part of their openness that the eyes lose in a blink. */
const BLINK_LOSS = 0.45;

/** Farther than this from the middle, lids and mouth are not seen well enough, degrees. */
const MAX_TURN_FOR_FACE_DEG = 25;

/**
 * How far an action is done: 0 at the person's neutral face, 1 when it answers.
 *
 * @returns `undefined` when this frame does not show it.
 */
export function extentOf(action: ChallengeAction, face: FaceObservation, from: Baseline): number | undefined {
  const yaw = face.pose.yawDeg - from.yawDeg;
  const pitch = face.pose.pitchDeg - from.pitchDeg;
  const isSeenWell = Math.abs(yaw) <= MAX_TURN_FOR_FACE_DEG && Math.abs(pitch) <= MAX_TURN_FOR_FACE_DEG;
  switch (action) {
    case 'turn-left':
      return yaw / TURN_DEG;
    case 'turn-right':
      return -yaw / TURN_DEG;
    case 'nod':
      return Math.abs(pitch) / NOD_DEG;
    case 'smile':
      return isSeenWell ? (face.smile / from.smile - 1) / SMILE_GROWTH : undefined;
    case 'come-closer':
      return isSeenWell ? approachOf(face, from) : undefined;
    case 'blink':
      return isSeenWell ? closureOf(face, from) : undefined;
  }
}

/** Of the eye that closed less. */
function closureOf({ eyes }: FaceObservation, from: Baseline): number | undefined {
  if (!eyes || !from.eyes) return undefined;
  const openness = Math.max(eyes.left / from.eyes.left, eyes.right / from.eyes.right);
  return (1 - openness) / BLINK_LOSS;
}

/** Of face and iris, whichever grew less. */
function approachOf(face: FaceObservation, from: Baseline): number | undefined {
  if (face.irisDiameterPx === undefined || from.irisDiameterPx === undefined) return undefined;
  const eyes = (eyeSpan(face.points) / from.eyeSpan - 1) / CLOSER_GROWTH.eyes;
  const iris = (face.irisDiameterPx / from.irisDiameterPx - 1) / CLOSER_GROWTH.iris;
  return Math.min(eyes, iris);
}
