import type { Point } from '@mien/biometrics';

/** What the network says about one eye, in pixels of its crop. */
export interface IrisOutput {
  readonly center: Point;
  /** Horizontal diameter of the iris. */
  readonly diameter: number;
  /** Mean distance of three pairs of lid points. */
  readonly lidDistance: number;
}

/** Of the 71 eye points: 0 to 8 the lower lid from the outer corner, 9 to 15 the upper lid without the corners. */
const LOWER_LID = [3, 4, 5] as const;
const UPPER_LID = [11, 12, 13] as const;
/** The iris follows: its center, then right, top, left and bottom. */
const IRIS_CENTER = 71;
const IRIS_RIGHT = 72;
const IRIS_LEFT = 74;

/** @param values Shape `[76 * 3]`: x, y, z of each point in pixels of the crop. */
export function readIrisOutput(values: Float32Array): IrisOutput {
  let lidDistance = 0;
  for (let pair = 0; pair < LOWER_LID.length; pair++) {
    lidDistance += distance(values, LOWER_LID[pair]!, UPPER_LID[pair]!) / LOWER_LID.length;
  }
  return {
    center: { x: values[3 * IRIS_CENTER]!, y: values[3 * IRIS_CENTER + 1]! },
    diameter: distance(values, IRIS_RIGHT, IRIS_LEFT),
    lidDistance,
  };
}

const distance = (values: Float32Array, a: number, b: number): number =>
  Math.hypot(values[3 * a]! - values[3 * b]!, values[3 * a + 1]! - values[3 * b + 1]!);
