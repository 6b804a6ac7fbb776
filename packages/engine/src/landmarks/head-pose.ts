import type { HeadPose } from '../face-analysis.js';
import { meshCentroid, type Point3 } from './mesh-kernels.js';

/** Points beside the eyes, the temples and the cheekbones: they keep their place when the face moves. */
const LEFT_SIDE = [33, 133, 127, 234, 116] as const;
const RIGHT_SIDE = [263, 362, 356, 454, 345] as const;

/** Top of the forehead and, below, the root of the nose's septum with the points beside the nostrils. */
const UPPER = [10, 109, 338] as const;
const LOWER = [2, 98, 327] as const;

/** What the axis from forehead to nose leans by on a level face: the median over 4186 pictures of people who look into a camera. */
const LEVEL_PITCH_DEG = 4;

const DEGREES = 180 / Math.PI;

/**
 * Which way the head points, from the axes of the rigid part of the mesh: across the face, down the face, and the
 * normal of both. No canonical face is fitted, so lips, lids and jaw do not move the answer.
 *
 * @param mesh Shape `[468 * 3]`, picture pixels.
 * @returns Degrees, as rotations about z (roll), then y (yaw), then x (pitch); signs as in {@link HeadPose}.
 */
export function measureHeadPose(mesh: Float32Array): HeadPose {
  const across = unit(subtract(meshCentroid(mesh, RIGHT_SIDE), meshCentroid(mesh, LEFT_SIDE)));
  const slanted = subtract(meshCentroid(mesh, LOWER), meshCentroid(mesh, UPPER));
  const down = unit(subtract(slanted, scale(across, dot(slanted, across))));
  const away = cross(across, down);
  return {
    yawDeg: Math.atan2(across.z, Math.hypot(across.x, across.y)) * DEGREES,
    pitchDeg: Math.atan2(-down.z, away.z) * DEGREES - LEVEL_PITCH_DEG,
    rollDeg: Math.atan2(across.y, across.x) * DEGREES,
  };
}

const subtract = (a: Point3, b: Point3): Point3 => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });
const scale = (a: Point3, k: number): Point3 => ({ x: a.x * k, y: a.y * k, z: a.z * k });
const dot = (a: Point3, b: Point3): number => a.x * b.x + a.y * b.y + a.z * b.z;
const unit = (a: Point3): Point3 => scale(a, 1 / Math.hypot(a.x, a.y, a.z));
const cross = (a: Point3, b: Point3): Point3 => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});
