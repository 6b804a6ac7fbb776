import type { FaceBox, Point } from '@mien/biometrics';
import type { Affine } from '../pixels/affine.js';
import { eyeCenters } from './five-landmarks.js';
import { meshExtent } from './mesh-kernels.js';

/** A square of the picture, turned by `roll` radians about its middle, clockwise. */
export interface MeshCrop {
  readonly center: Point;
  readonly side: number;
  readonly roll: number;
}

/** Side of the crop over the longer side of a detector's box, and over the longer extent of a mesh. */
const BOX_SCALE = 1.5;
const MESH_SCALE = 1.3;

/** Around a detector's box; level with the eyes if they are known, with the picture if not. */
export const cropAroundBox = (box: FaceBox, eyes: readonly [Point, Point] | undefined): MeshCrop => ({
  center: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
  side: Math.max(box.width, box.height) * BOX_SCALE,
  roll: eyes ? rollOf(eyes) : 0,
});

/** Around the points of a mesh of shape `[468 * 3]`, level with its eyes. */
export function cropAroundMesh(mesh: Float32Array): MeshCrop {
  const roll = rollOf(eyeCenters(mesh));
  const extent = meshExtent(mesh, roll);
  return { center: extent.center, side: Math.max(extent.width, extent.height) * MESH_SCALE, roll };
}

const rollOf = ([left, right]: readonly [Point, Point]): number =>
  Math.atan2(right.y - left.y, right.x - left.x);

/** Takes points of an output of `outputSide` pixels to points of the picture. */
export function cropToPicture({ center, side, roll }: MeshCrop, outputSide: number): Affine {
  const cos = (Math.cos(roll) * side) / outputSide;
  const sin = (Math.sin(roll) * side) / outputSide;
  const half = outputSide / 2;
  return {
    a: cos,
    b: -sin,
    tx: center.x - (cos - sin) * half,
    c: sin,
    d: cos,
    ty: center.y - (sin + cos) * half,
  };
}
