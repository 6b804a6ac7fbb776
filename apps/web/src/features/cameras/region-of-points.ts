import type { CameraRegion } from '@mien/contracts';

/** A place in a picture, in shares of its width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Least width and height of a region. */
export const LEAST_SHARE = 0.05;
const DECIMALS = 1_000;

const within = (value: number, least: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, value)) * DECIMALS) / DECIMALS;

/** The rectangle between two corners, within the picture and not too small. */
export function regionOfPoints(from: Place, to: Place): CameraRegion {
  const x = within(Math.min(from.x, to.x), 0, 1 - LEAST_SHARE);
  const y = within(Math.min(from.y, to.y), 0, 1 - LEAST_SHARE);
  return {
    x,
    y,
    width: within(Math.max(from.x, to.x) - x, LEAST_SHARE, 1 - x),
    height: within(Math.max(from.y, to.y) - y, LEAST_SHARE, 1 - y),
  };
}
