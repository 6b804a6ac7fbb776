import { type Affine, applyAffine } from '../pixels/affine.js';
import type { ChipArea } from './luma-kernels.js';

/** Points per side of the grid that is looked at; the answer is exact within about 1/16 of the area. */
const GRID = 16;

/**
 * Part of a chip's area that lies inside the picture, in [0, 1], by a grid of points.
 *
 * @param toPicture Takes points of the chip to points of the picture.
 */
export function insidePicture(
  toPicture: Affine,
  area: ChipArea,
  picture: { readonly width: number; readonly height: number },
): number {
  let inside = 0;
  for (let row = 0; row < GRID; row++) {
    for (let column = 0; column < GRID; column++) {
      const x = area.left + ((column + 0.5) / GRID) * (area.right - area.left);
      const y = area.top + ((row + 0.5) / GRID) * (area.bottom - area.top);
      const at = applyAffine(toPicture, { x, y });
      if (at.x >= 0 && at.y >= 0 && at.x < picture.width && at.y < picture.height) inside++;
    }
  }
  return inside / GRID ** 2;
}
