import type { FaceGeometry } from '../face-analysis.js';
import type { FaceMesh } from './face-mesh.js';
import { measureHeadPose } from './head-pose.js';
import type { EyePair } from './iris.js';
import { irisDistanceMm } from './iris-distance.js';
import { measureMouthOpenness } from './mouth-openness.js';

/**
 * Everything that the points say about a face.
 *
 * @param eyes Absent when the iris network did not run; then the answer has neither eyes nor iris.
 * @param focalLengthPx Of the camera, in picture pixels.
 */
export function describeGeometry(
  mesh: FaceMesh,
  eyes: EyePair | undefined,
  focalLengthPx: number,
): FaceGeometry {
  const geometry = {
    mesh: mesh.points,
    meshConfidence: mesh.confidence,
    pose: measureHeadPose(mesh.points),
    mouthOpenness: measureMouthOpenness(mesh.points),
  };
  if (!eyes) return geometry;
  const { left, right } = eyes;
  return {
    ...geometry,
    eyes: { left: left.openness, right: right.openness },
    iris: {
      leftCenter: left.center,
      rightCenter: right.center,
      leftDiameterPx: left.diameterPx,
      rightDiameterPx: right.diameterPx,
      distanceMm: irisDistanceMm(Math.max(left.diameterPx, right.diameterPx), focalLengthPx),
    },
  };
}
