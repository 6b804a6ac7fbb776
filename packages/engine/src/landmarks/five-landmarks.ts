import type { FiveLandmarks, Point } from '@mien/biometrics';
import { meshCentroid, meshPoint, type Point3 } from './mesh-kernels.js';

/** Corners and middles of the lids; sides are those of the picture. */
const LEFT_EYE = [33, 133, 159, 145] as const;
const RIGHT_EYE = [263, 362, 386, 374] as const;
const NOSE_TIP = 4;
const LEFT_MOUTH_CORNER = 61;
const RIGHT_MOUTH_CORNER = 291;

/** Middles of the eyes, left and right in the picture, from a mesh of shape `[468 * 3]`. */
export const eyeCenters = (mesh: Float32Array): readonly [Point, Point] => [
  flat(meshCentroid(mesh, LEFT_EYE)),
  flat(meshCentroid(mesh, RIGHT_EYE)),
];

/** The five landmarks that alignment uses, from a mesh of shape `[468 * 3]`. */
export function fiveLandmarks(mesh: Float32Array): FiveLandmarks {
  const [leftEye, rightEye] = eyeCenters(mesh);
  return {
    leftEye,
    rightEye,
    nose: flat(meshPoint(mesh, NOSE_TIP)),
    leftMouth: flat(meshPoint(mesh, LEFT_MOUTH_CORNER)),
    rightMouth: flat(meshPoint(mesh, RIGHT_MOUTH_CORNER)),
  };
}

const flat = ({ x, y }: Point3): Point => ({ x, y });
