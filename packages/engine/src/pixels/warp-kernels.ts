import type { RgbImage } from '../image.js';
import type { PixelForm } from '../pack.js';

/** Where one row of samples lies: sample `k` is at pixel index `(x + k·dx, y + k·dy)`; index 0 is the middle of the first pixel. */
export interface SampleRow {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/**
 * Add one bilinear sample of `image` per output pixel to `sums`, shape `[count * 3]`, interleaved RGB.
 *
 * @param outside Pixel value of everything beyond the border, or -1 to repeat the border pixels.
 */
export function addSamples(sums: Float32Array, image: RgbImage, row: SampleRow, outside: number): void {
  const count = sums.length / 3;
  const from = Math.max(firstInside(row.x, row.dx, image.width), firstInside(row.y, row.dy, image.height));
  const to = Math.min(lastInside(row.x, row.dx, image.width), lastInside(row.y, row.dy, image.height));
  const start = Math.min(count, Math.max(0, from));
  const end = Math.max(start, Math.min(count, to + 1));
  addNearBorder(sums, image, row, outside, 0, start);
  addInside(sums, image, row, start, end);
  addNearBorder(sums, image, row, outside, end, count);
}

/** First sample from which on, as far as one axis goes, all four taps lie in the picture; a pixel to spare at each end. */
const firstInside = (at: number, step: number, size: number): number => {
  if (step === 0) return at >= 0 && at < size - 1 ? 0 : Number.POSITIVE_INFINITY;
  return Math.ceil(((step > 0 ? 0 : size - 1) - at) / step) + 1;
};
const lastInside = (at: number, step: number, size: number): number =>
  step === 0 ? Number.POSITIVE_INFINITY : Math.floor(((step > 0 ? size - 1 : 0) - at) / step) - 1;

function addInside(sums: Float32Array, image: RgbImage, row: SampleRow, from: number, to: number): void {
  const { data, width } = image;
  const { x, y, dx, dy } = row;
  const stride = width * 3;
  for (let k = from, out = 3 * from; k < to; k++, out += 3) {
    const sx = x + k * dx;
    const sy = y + k * dy;
    const left = sx | 0;
    const top = sy | 0;
    const fx = sx - left;
    const fy = sy - top;
    const w11 = fx * fy;
    const w01 = fx - w11;
    const w10 = fy - w11;
    const w00 = 1 - fx - w10;
    const p = top * stride + left * 3;
    const q = p + stride;
    sums[out]! += w00 * data[p]! + w01 * data[p + 3]! + w10 * data[q]! + w11 * data[q + 3]!;
    sums[out + 1]! += w00 * data[p + 1]! + w01 * data[p + 4]! + w10 * data[q + 1]! + w11 * data[q + 4]!;
    sums[out + 2]! += w00 * data[p + 2]! + w01 * data[p + 5]! + w10 * data[q + 2]! + w11 * data[q + 5]!;
  }
}

function addNearBorder(
  sums: Float32Array,
  image: RgbImage,
  row: SampleRow,
  outside: number,
  from: number,
  to: number,
): void {
  const { width, height } = image;
  for (let k = from, out = 3 * from; k < to; k++, out += 3) {
    const sx = row.x + k * row.dx;
    const sy = row.y + k * row.dy;
    if (outside < 0) {
      addAtEdge(
        sums,
        out,
        image,
        Math.min(width - 1, Math.max(0, sx)),
        Math.min(height - 1, Math.max(0, sy)),
      );
    } else if (sx > -1 && sy > -1 && sx < width && sy < height) {
      addAcrossBorder(sums, out, image, sx, sy, outside);
    } else {
      sums[out]! += outside;
      sums[out + 1]! += outside;
      sums[out + 2]! += outside;
    }
  }
}

function addAtEdge(sums: Float32Array, out: number, image: RgbImage, sx: number, sy: number): void {
  const { data, width, height } = image;
  const left = Math.floor(sx);
  const top = Math.floor(sy);
  const right = Math.min(left + 1, width - 1);
  const bottom = Math.min(top + 1, height - 1);
  const fx = sx - left;
  const fy = sy - top;
  for (let channel = 0; channel < 3; channel++) {
    const above =
      data[(top * width + left) * 3 + channel]! * (1 - fx) + data[(top * width + right) * 3 + channel]! * fx;
    const below =
      data[(bottom * width + left) * 3 + channel]! * (1 - fx) +
      data[(bottom * width + right) * 3 + channel]! * fx;
    sums[out + channel]! += above * (1 - fy) + below * fy;
  }
}

function addAcrossBorder(
  sums: Float32Array,
  out: number,
  image: RgbImage,
  sx: number,
  sy: number,
  outside: number,
): void {
  const { data, width, height } = image;
  const left = Math.floor(sx);
  const top = Math.floor(sy);
  for (let corner = 0; corner < 4; corner++) {
    const px = left + (corner & 1);
    const py = top + (corner >> 1);
    const weight = (1 - Math.abs(sx - px)) * (1 - Math.abs(sy - py));
    const inside = px >= 0 && py >= 0 && px < width && py < height;
    const p = (py * width + px) * 3;
    for (let channel = 0; channel < 3; channel++) {
      sums[out + channel]! += weight * (inside ? data[p + channel]! : outside);
    }
  }
}

const LUMA = [0.299, 0.587, 0.114] as const;

/**
 * Write one row of RGB `sums` into a network input as `(sum · weight - mean) · scale`.
 *
 * Luma is ITU-R BT.601.
 *
 * @param tensor Shape `[channels, height, width]` or `[height, width, channels]`, as `form` says.
 */
export function storeRow(
  tensor: Float32Array,
  sums: Float32Array,
  y: number,
  weight: number,
  form: PixelForm,
): void {
  const { width, height, layout, channels, mean, scale } = form;
  const gain = weight * scale;
  if (channels === 'luma') {
    const shift = mean[0]! * scale;
    for (let x = 0, p = 0, out = y * width; x < width; x++, p += 3, out++) {
      tensor[out] = (LUMA[0] * sums[p]! + LUMA[1] * sums[p + 1]! + LUMA[2] * sums[p + 2]!) * gain - shift;
    }
    return;
  }
  const step = layout === 'nhwc' ? 3 : 1;
  const plane = layout === 'nhwc' ? 1 : width * height;
  for (let channel = 0; channel < 3; channel++) {
    const shift = mean[channel]! * scale;
    let p = channels === 'bgr' ? 2 - channel : channel;
    let out = channel * plane + y * width * step;
    for (let x = 0; x < width; x++, p += 3, out += step) tensor[out] = sums[p]! * gain - shift;
  }
}

/** Write one row of RGB `sums`, times `weight`, as rounded bytes. */
export function storeBytes(bytes: Uint8Array, sums: Float32Array, y: number, weight: number): void {
  const start = y * sums.length;
  for (let k = 0; k < sums.length; k++) bytes[start + k] = sums[k]! * weight + 0.5;
}
