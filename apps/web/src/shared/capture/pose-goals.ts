import type { HeadPose } from '@mien/engine';

/** The poses an enrollment asks for, in this order. Sides are the person's own. */
export const POSES = ['front', 'left', 'right', 'up', 'down'] as const;
export type Pose = (typeof POSES)[number];

/** Half-open range of degrees. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface PoseGoal {
  readonly yawDeg: Range;
  readonly pitchDeg: Range;
}

/** Turned enough to add something to the frontal picture, and not so far that half the face is lost. */
const POSE_GOALS: Readonly<Record<Pose, PoseGoal>> = {
  front: { yawDeg: { from: -12, to: 12 }, pitchDeg: { from: -14, to: 14 } },
  left: { yawDeg: { from: 14, to: 34 }, pitchDeg: { from: -18, to: 18 } },
  right: { yawDeg: { from: -34, to: -14 }, pitchDeg: { from: -18, to: 18 } },
  up: { yawDeg: { from: -16, to: 16 }, pitchDeg: { from: 8, to: 26 } },
  down: { yawDeg: { from: -16, to: 16 }, pitchDeg: { from: -26, to: -8 } },
};

export type TurnHint = 'turn-left' | 'turn-right' | 'look-up' | 'look-down';

/**
 * Which way a head has to turn to reach a pose, or nothing when it is there.
 *
 * A person's left is the right of an unmirrored picture, which is where a positive yaw points.
 */
export function decideTurn(pose: Pick<HeadPose, 'yawDeg' | 'pitchDeg'>, goal: Pose): TurnHint | undefined {
  const { yawDeg, pitchDeg } = POSE_GOALS[goal];
  if (pose.yawDeg < yawDeg.from) return 'turn-left';
  if (pose.yawDeg >= yawDeg.to) return 'turn-right';
  if (pose.pitchDeg < pitchDeg.from) return 'look-up';
  if (pose.pitchDeg >= pitchDeg.to) return 'look-down';
  return undefined;
}
