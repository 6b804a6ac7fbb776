import type { FaceBox, Point } from '@mien/biometrics';
import { DegenerateMapError } from './errors.js';

/**
 * A map of the plane: `x' = a·x + b·y + tx`, `y' = c·x + d·y + ty`.
 *
 * Coordinates are those of `Point`: the origin is the corner of the top left pixel, so the middle of pixel
 * `(i, j)` is the point `(i + 0.5, j + 0.5)`. A template written in pixel indices (OpenCV, InsightFace,
 * dlib) needs 0.5 added to both coordinates before it is used here.
 */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly c: number;
  readonly d: number;
  readonly ty: number;
}

const MIN_DETERMINANT = 1e-12;

export const applyAffine = (map: Affine, point: Point): Point => ({
  x: map.a * point.x + map.b * point.y + map.tx,
  y: map.c * point.x + map.d * point.y + map.ty,
});

/** The map that applies `first` and then `second`. */
export const composeAffine = (first: Affine, second: Affine): Affine => ({
  a: second.a * first.a + second.b * first.c,
  b: second.a * first.b + second.b * first.d,
  tx: second.a * first.tx + second.b * first.ty + second.tx,
  c: second.c * first.a + second.d * first.c,
  d: second.c * first.b + second.d * first.d,
  ty: second.c * first.tx + second.d * first.ty + second.ty,
});

/** @throws {DegenerateMapError} if the map has no inverse. */
export function invertAffine(map: Affine): Affine {
  const determinant = map.a * map.d - map.b * map.c;
  if (!(Math.abs(determinant) > MIN_DETERMINANT)) throw new DegenerateMapError('it has no inverse');
  const a = map.d / determinant;
  const b = -map.b / determinant;
  const c = -map.c / determinant;
  const d = map.a / determinant;
  return { a, b, tx: -(a * map.tx + b * map.ty), c, d, ty: -(c * map.tx + d * map.ty) };
}

/** The map from an output of `width` × `height` pixels onto `box` in the picture; stretches if the shapes differ. */
export const affineFromBox = (box: FaceBox, width: number, height: number): Affine => ({
  a: box.width / width,
  b: 0,
  tx: box.x,
  c: 0,
  d: box.height / height,
  ty: box.y,
});

function centroid(points: readonly Point[]): Point {
  let x = 0;
  let y = 0;
  for (const point of points) {
    x += point.x;
    y += point.y;
  }
  return { x: x / points.length, y: y / points.length };
}

/**
 * The similarity (turn, one scale, shift; never a mirror) that takes `from` onto `to` with the least
 * sum of squared distances.
 *
 * @throws {DegenerateMapError} if the counts differ, there are fewer than two points, or the points of
 *   either side coincide.
 * @see Umeyama, "Least-squares estimation of transformation parameters between two point patterns",
 *   PAMI 1991; in two dimensions without reflection it has this closed form.
 */
export function similarityFromPoints(from: readonly Point[], to: readonly Point[]): Affine {
  if (from.length !== to.length || from.length < 2) throw new DegenerateMapError('the points do not pair up');
  const source = centroid(from);
  const target = centroid(to);
  let spread = 0;
  let along = 0;
  let across = 0;
  for (const [index, point] of from.entries()) {
    const image = to[index] ?? target;
    const x = point.x - source.x;
    const y = point.y - source.y;
    const u = image.x - target.x;
    const v = image.y - target.y;
    spread += x * x + y * y;
    along += x * u + y * v;
    across += x * v - y * u;
  }
  const a = along / spread;
  const c = across / spread;
  if (!(a * a + c * c > MIN_DETERMINANT)) throw new DegenerateMapError('the points coincide');
  return {
    a,
    b: -c,
    tx: target.x - a * source.x + c * source.y,
    c,
    d: a,
    ty: target.y - c * source.x - a * source.y,
  };
}
