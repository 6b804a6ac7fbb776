/**
 * Mesh points of the rigid part of the face, in the order of `FaceMotion.points`: corners of the eyes, bridge and tip
 * of the nose, temples, cheeks, forehead, base of the nose, cheekbones.
 */
export const RIGID_POINTS = [
  33, 133, 362, 263, 168, 6, 4, 1, 127, 356, 234, 454, 10, 2, 98, 327, 116, 345,
] as const;

const OUTER_EYES = [0, 3] as const;

/** Distance of the outer corners of the eyes in space, picture pixels: the measure of how near a face is. */
export const eyeSpan = (points: readonly number[]): number => distance(points, ...OUTER_EYES);

/** Distance of two points in space. @param points Three numbers for each point. */
export function distance(points: ArrayLike<number>, a: number, b: number): number {
  const along = (axis: number) => (points[3 * a + axis] ?? Number.NaN) - (points[3 * b + axis] ?? Number.NaN);
  return Math.hypot(along(0), along(1), along(2));
}
