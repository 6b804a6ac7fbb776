import type { RgbImage } from '../image.js';

/** A region of a chip, in pixels, half-open. */
export interface ChipArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LumaStatistics {
  /** Mean luma, 0 to 255. */
  readonly mean: number;
  /** Standard deviation of luma, luma units. */
  readonly deviation: number;
  /** Variance of the 4-neighbor Laplacian of luma, luma units squared. */
  readonly sharpness: number;
}

/**
 * Light, contrast and sharpness of a region that stays one pixel away from the borders of the chip.
 *
 * Luma is ITU-R BT.601.
 *
 * @see Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy", ICPR 2000 (variance of the Laplacian).
 */
export function measureLuma(chip: RgbImage, area: ChipArea): LumaStatistics {
  const { left, top, right, bottom } = area;
  const luma = lumaPlane(chip);
  const { width } = chip;
  let sum = 0;
  let squares = 0;
  let edges = 0;
  let edgeSquares = 0;
  for (let y = top; y < bottom; y++) {
    for (let p = y * width + left; p < y * width + right; p++) {
      const value = luma[p]!;
      const edge = 4 * value - luma[p - 1]! - luma[p + 1]! - luma[p - width]! - luma[p + width]!;
      sum += value;
      squares += value * value;
      edges += edge;
      edgeSquares += edge * edge;
    }
  }
  const count = (right - left) * (bottom - top);
  const mean = sum / count;
  return {
    mean,
    deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)),
    sharpness: Math.max(0, edgeSquares / count - (edges / count) ** 2),
  };
}

function lumaPlane({ width, height, data }: RgbImage): Float32Array {
  const luma = new Float32Array(width * height);
  for (let i = 0, p = 0; i < luma.length; i++, p += 3) {
    luma[i] = 0.299 * data[p]! + 0.587 * data[p + 1]! + 0.114 * data[p + 2]!;
  }
  return luma;
}
