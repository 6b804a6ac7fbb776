import type { RgbImage } from '../image.js';

/** Which pixels of one axis every output pixel averages, and how much each counts. */
export interface AxisTaps {
  /** Taps of output `i` start at pixel `first[i]`. */
  readonly first: Int32Array;
  /** Shape `[outputs, perOutput]`. */
  readonly weights: Float32Array;
  readonly perOutput: number;
  /** Weight of what lies beyond the picture; 0 everywhere when border pixels are repeated. */
  readonly beyond: Float32Array;
}

/**
 * The taps of `samples` bilinear samples per output, spread evenly over its width.
 *
 * @param start Where output 0 begins, in picture pixels from the corner of the first.
 * @param step Picture pixels per output, above 0.
 * @param size Pixels of the picture along this axis.
 * @param repeatsBorder Whether what lies beyond counts as the border pixel.
 */
export function axisTaps(
  start: number,
  step: number,
  outputs: number,
  samples: number,
  size: number,
  repeatsBorder: boolean,
): AxisTaps {
  const perOutput = Math.min(size, Math.ceil(((samples - 1) / samples) * step) + 2);
  const first = new Int32Array(outputs);
  const weights = new Float32Array(outputs * perOutput);
  const beyond = new Float32Array(outputs);
  for (let i = 0; i < outputs; i++) {
    const firstSample = start + (i + 0.5 / samples) * step - 0.5;
    first[i] = Math.max(0, Math.min(size - perOutput, Math.floor(firstSample)));
    for (let sample = 0; sample < samples; sample++) {
      const at = start + (i + (sample + 0.5) / samples) * step - 0.5;
      const left = Math.floor(at);
      for (let pixel = left; pixel <= left + 1; pixel++) {
        const weight = (1 - Math.abs(at - pixel)) / samples;
        const isInside = pixel >= 0 && pixel < size;
        const tap = Math.max(0, Math.min(size - 1, pixel)) - first[i]!;
        if (isInside || repeatsBorder) weights[i * perOutput + tap]! += weight;
        else beyond[i]! += weight;
      }
    }
  }
  return { first, weights, perOutput, beyond };
}

/**
 * Average the rows of one output row, over the columns from `left` to before `right`.
 *
 * @param column Receives shape `[(right - left) * 3]`, interleaved RGB.
 * @param outside Pixel value beyond the picture.
 */
export function averageRows(
  column: Float32Array,
  image: RgbImage,
  rows: AxisTaps,
  y: number,
  left: number,
  right: number,
  outside: number,
): void {
  const { data, width } = image;
  const { first, weights, perOutput, beyond } = rows;
  const count = (right - left) * 3;
  column.fill(beyond[y]! * outside);
  // Four rows at a time, the most that a scale below 4 needs: the sums are read and written once.
  for (let tap = 0; tap < perOutput; tap += 4) {
    const rest = perOutput - tap - 1;
    const at = y * perOutput + tap;
    const w0 = weights[at]!;
    const w1 = rest >= 1 ? weights[at + 1]! : 0;
    const w2 = rest >= 2 ? weights[at + 2]! : 0;
    const w3 = rest >= 3 ? weights[at + 3]! : 0;
    if (w0 + w1 + w2 + w3 === 0) continue;
    const p0 = ((first[y]! + tap) * width + left) * 3;
    const p1 = p0 + Math.min(rest, 1) * width * 3;
    const p2 = p0 + Math.min(rest, 2) * width * 3;
    const p3 = p0 + Math.min(rest, 3) * width * 3;
    for (let i = 0; i < count; i++) {
      column[i]! += w0 * data[p0 + i]! + w1 * data[p1 + i]! + w2 * data[p2 + i]! + w3 * data[p3 + i]!;
    }
  }
}

/**
 * Average the columns of every output pixel of one row.
 *
 * @param sums Receives shape `[outputs * 3]`, interleaved RGB.
 * @param column As `averageRows` left it; its first pixel is picture column `left`.
 */
export function averageColumns(
  sums: Float32Array,
  column: Float32Array,
  columns: AxisTaps,
  left: number,
  outside: number,
): void {
  const { first, weights, perOutput, beyond } = columns;
  for (let i = 0, out = 0; out < sums.length; i++, out += 3) {
    let red = beyond[i]! * outside;
    let green = red;
    let blue = red;
    for (let tap = i * perOutput, p = (first[i]! - left) * 3; tap < (i + 1) * perOutput; tap++, p += 3) {
      const weight = weights[tap]!;
      red += weight * column[p]!;
      green += weight * column[p + 1]!;
      blue += weight * column[p + 2]!;
    }
    sums[out] = red;
    sums[out + 1] = green;
    sums[out + 2] = blue;
  }
}
