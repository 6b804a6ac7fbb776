import type { QualityReport } from '@mien/engine';
import { decideTurn, type Pose } from './pose-goals.js';
import type { SeenFace, Sight } from './sight.js';

/** What a person before the camera is told, one at a time; sides are their own. `ready`: nothing to correct. */
export const HINTS = [
  'no-face',
  'several-faces',
  'move-closer',
  'move-back',
  'move-left',
  'move-right',
  'move-up',
  'move-down',
  'uncover',
  'more-light',
  'too-bright',
  'level-head',
  'turn-left',
  'turn-right',
  'look-up',
  'look-down',
  'open-eyes',
  'hold-still',
  'ready',
] as const;
export type Hint = (typeof HINTS)[number];

/** Parts of the frame's shorter side. */
const FACE_SIZE = { min: 0.28, max: 0.72 };
/** How far the middle of the face may be from the middle of the guide, as a part of the shorter side. */
const OFF_CENTER = { across: 0.14, down: 0.16 };
/** A second face smaller than this part of the first is somebody passing in the background. */
const BYSTANDER = 0.5;
const MAX_ROLL_DEG = 18;
const LUMA = { min: 45, max: 225 };
/** Of the mesh; below it something covers the face. */
const MIN_VISIBILITY = 0.7;
const MIN_EYE_OPENNESS = 0.14;
/** Variance of the Laplacian of luma; below it a frame is moved or out of focus. */
const MIN_SHARPNESS = 12;
/** Between two frames: parts of the face's height, and degrees. */
const STILLNESS = { shift: 0.08, turnDeg: 7 };

/**
 * The most urgent thing to tell a person who is to show a pose to the camera.
 *
 * @param before The sight before this one, if any: movement is what changed between the two.
 */
export function decideHint(sight: Sight, goal: Pose, before?: Sight): Hint {
  const [face, second] = sight.faces;
  if (!face) return 'no-face';
  if (second && second.box.height > face.box.height * BYSTANDER) return 'several-faces';
  return (
    decidePlace(face, sight) ?? decideLook(face, goal) ?? decideStillness(face, before?.faces[0]) ?? 'ready'
  );
}

function decidePlace({ box }: SeenFace, { width, height }: Sight): Hint | undefined {
  const shorter = Math.min(width, height);
  const size = box.height / shorter;
  if (size < FACE_SIZE.min) return 'move-closer';
  if (size > FACE_SIZE.max) return 'move-back';
  const across = (box.x + box.width / 2 - width / 2) / shorter;
  const down = (box.y + box.height / 2 - height / 2) / shorter;
  if (across < -OFF_CENTER.across) return 'move-left';
  if (across > OFF_CENTER.across) return 'move-right';
  if (down < -OFF_CENTER.down) return 'move-down';
  if (down > OFF_CENTER.down) return 'move-up';
  return undefined;
}

function decideLook({ quality }: SeenFace, goal: Pose): Hint | undefined {
  if (!quality) return 'hold-still';
  if (quality.luma < LUMA.min) return 'more-light';
  if (quality.luma > LUMA.max) return 'too-bright';
  if (quality.visibility < MIN_VISIBILITY) return 'uncover';
  if (Math.abs(quality.pose.rollDeg) > MAX_ROLL_DEG) return 'level-head';
  return decideTurn(quality.pose, goal) ?? decideEyes(quality, goal);
}

/** Looking down lowers the lids, so only the other poses ask for open eyes. */
const decideEyes = ({ eyeOpenness }: QualityReport, goal: Pose): Hint | undefined =>
  goal !== 'down' && eyeOpenness !== undefined && eyeOpenness < MIN_EYE_OPENNESS ? 'open-eyes' : undefined;

function decideStillness(face: SeenFace, before: SeenFace | undefined): Hint | undefined {
  if (face.quality && face.quality.sharpness < MIN_SHARPNESS) return 'hold-still';
  if (!before) return 'hold-still';
  const shift = Math.hypot(
    face.box.x + face.box.width / 2 - (before.box.x + before.box.width / 2),
    face.box.y + face.box.height / 2 - (before.box.y + before.box.height / 2),
  );
  if (shift > face.box.height * STILLNESS.shift) return 'hold-still';
  const turn = turnBetween(face.quality, before.quality);
  return turn > STILLNESS.turnDeg ? 'hold-still' : undefined;
}

const turnBetween = (a: QualityReport | undefined, b: QualityReport | undefined): number =>
  a && b ? Math.hypot(a.pose.yawDeg - b.pose.yawDeg, a.pose.pitchDeg - b.pose.pitchDeg) : 0;
