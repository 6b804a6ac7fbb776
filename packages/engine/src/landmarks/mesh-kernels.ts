import type { Point } from '@mien/biometrics';
import type { Affine } from '../pixels/affine.js';

/** A point of the mesh: x right, y down and z away from the camera, all in picture pixels. */
export interface Point3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Point `index` of a mesh of shape `[468 * 3]`. */
export function meshPoint(mesh: Float32Array, index: number): Point3 {
  const at = 3 * index;
  return { x: mesh[at]!, y: mesh[at + 1]!, z: mesh[at + 2]! };
}

/** Mean of some points of a mesh. */
export function meshCentroid(mesh: Float32Array, indices: readonly number[]): Point3 {
  let x = 0;
  let y = 0;
  let z = 0;
  for (const index of indices) {
    x += mesh[3 * index]!;
    y += mesh[3 * index + 1]!;
    z += mesh[3 * index + 2]!;
  }
  return { x: x / indices.length, y: y / indices.length, z: z / indices.length };
}

/** Distance of two points of a mesh in space, in picture pixels, so it does not shrink as the head turns. */
export function meshDistance(mesh: Float32Array, a: number, b: number): number {
  return Math.hypot(
    mesh[3 * a]! - mesh[3 * b]!,
    mesh[3 * a + 1]! - mesh[3 * b + 1]!,
    mesh[3 * a + 2]! - mesh[3 * b + 2]!,
  );
}

/**
 * Move a mesh from the pixels of a crop into the picture; depth grows by the scale of the map.
 *
 * @param cropPoints Shape `[n * 3]`, not modified.
 * @param toPicture A similarity.
 */
export function meshToPicture(cropPoints: Float32Array, toPicture: Affine): Float32Array {
  const points = new Float32Array(cropPoints.length);
  const { a, b, tx, c, d, ty } = toPicture;
  const scale = Math.hypot(a, c);
  for (let at = 0; at < points.length; at += 3) {
    const x = cropPoints[at]!;
    const y = cropPoints[at + 1]!;
    points[at] = a * x + b * y + tx;
    points[at + 1] = c * x + d * y + ty;
    points[at + 2] = cropPoints[at + 2]! * scale;
  }
  return points;
}

/**
 * The smallest rectangle around a mesh whose sides are turned by `roll` radians, clockwise in the picture.
 *
 * @param mesh Shape `[n * 3]`.
 */
export function meshExtent(
  mesh: Float32Array,
  roll: number,
): { readonly center: Point; readonly width: number; readonly height: number } {
  const cos = Math.cos(roll);
  const sin = Math.sin(roll);
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < mesh.length; at += 3) {
    const along = cos * mesh[at]! + sin * mesh[at + 1]!;
    const across = cos * mesh[at + 1]! - sin * mesh[at]!;
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const along = (left + right) / 2;
  const across = (top + bottom) / 2;
  return {
    center: { x: cos * along - sin * across, y: sin * along + cos * across },
    width: right - left,
    height: bottom - top,
  };
}
