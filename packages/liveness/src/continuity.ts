import { eyeSpan } from './face-points.js';
import type { FaceObservation } from './observation.js';
import { affineResidual } from './parallax.js';
import type { LastFace } from './state.js';

/** What measuring noise may add to a change, and how fast people can change, per second. */
const TURN = { noise: 10, perSecond: 400 };
/** In widths of the face. */
const SHIFT = { noise: 0.15, perSecond: 3 };
/** Logarithm of the size. */
const GROWTH = { noise: 0.1, perSecond: 1.5 };
/** Change of shape that no affine map explains, in eye spans. */
const SHAPE = { noise: 0.06, perSecond: 1.5 };

/** Whether a face changed more since the last frame than a person can: a cut, a splice, a swapped picture. */
export function isCut(last: LastFace, face: FaceObservation, clientTimeMs: number): boolean {
  const seconds = (clientTimeMs - last.clientTimeMs) / 1000;
  const beyond = (change: number, limit: { noise: number; perSecond: number }) =>
    change > limit.noise + limit.perSecond * seconds;
  const span = eyeSpan(last.points);
  return (
    beyond(Math.abs(face.pose.yawDeg - last.pose.yawDeg), TURN) ||
    beyond(Math.abs(face.pose.pitchDeg - last.pose.pitchDeg), TURN) ||
    beyond(Math.abs(face.pose.rollDeg - last.pose.rollDeg), TURN) ||
    beyond(shift(last.box, face.box) / last.box.width, SHIFT) ||
    beyond(Math.abs(Math.log(eyeSpan(face.points) / span)), GROWTH) ||
    beyond(affineResidual(last.points, face.points) / span, SHAPE)
  );
}

function shift(a: LastFace['box'], b: LastFace['box']): number {
  return Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
}
