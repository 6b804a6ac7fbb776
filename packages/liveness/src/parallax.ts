import type { Baseline } from './baseline.js';
import { eyeSpan } from './face-points.js';
import type { ObservedPose } from './observation.js';

/**
 * How far points moved otherwise than a plane's would: root mean square of what the best affine map from one set to
 * the other leaves, picture pixels. Any picture on a flat surface, moved, scaled, turned or tilted before a camera,
 * leaves nearly nothing.
 *
 * @param from Three numbers for each point; only x and y count.
 */
export function affineResidual(from: readonly number[], to: readonly number[]): number {
  const count = from.length / 3;
  const x = centered(from, 0);
  const y = centered(from, 1);
  const xx = dot(x, x);
  const xy = dot(x, y);
  const yy = dot(y, y);
  const determinant = xx * yy - xy * xy;
  let squares = 0;
  for (const axis of [0, 1]) {
    const target = centered(to, axis);
    const tx = dot(x, target);
    const ty = dot(y, target);
    const a = (tx * yy - ty * xy) / determinant;
    const b = (ty * xx - tx * xy) / determinant;
    for (const [index, value] of target.entries()) {
      squares += (value - a * (x[index] ?? 0) - b * (y[index] ?? 0)) ** 2;
    }
  }
  return Math.sqrt(squares / count);
}

/** Least predicted parallax that stands out from noise, in eye spans. */
const MIN_PREDICTED = 0.05;

/**
 * Parallax that a face shows against its neutral view, over the parallax that a head of its shape would show when
 * turned as its pose says: about 1 for a head, near 0 for a flat picture.
 *
 * @returns `undefined` if the head is not turned enough to tell.
 */
export function parallaxRatio(
  from: Baseline,
  points: readonly number[],
  pose: ObservedPose,
): number | undefined {
  const turned = turn(from.points, pose.yawDeg - from.yawDeg, pose.pitchDeg - from.pitchDeg);
  const predicted = affineResidual(from.points, turned) / from.eyeSpan;
  if (predicted < MIN_PREDICTED) return undefined;
  return affineResidual(from.points, points) / eyeSpan(points) / predicted;
}

/** Points of a head after turning about its own middle, seen from far away. */
function turn(points: readonly number[], yawDeg: number, pitchDeg: number): number[] {
  const x = centered(points, 0);
  const y = centered(points, 1);
  const z = centered(points, 2);
  const [sinYaw, cosYaw] = sinCos(yawDeg);
  const [sinPitch, cosPitch] = sinCos(pitchDeg);
  return x.flatMap((across, index) => {
    const deep = across * sinYaw + (z[index] ?? 0) * cosYaw;
    return [across * cosYaw - (z[index] ?? 0) * sinYaw, (y[index] ?? 0) * cosPitch + deep * sinPitch, 0];
  });
}

function sinCos(degrees: number): readonly [number, number] {
  const radians = (degrees / 180) * Math.PI;
  return [Math.sin(radians), Math.cos(radians)];
}

function centered(points: readonly number[], axis: number): number[] {
  const values = points.filter((_, index) => index % 3 === axis);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
