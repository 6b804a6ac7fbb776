import type { RgbImage } from '../image.js';
import type { PixelForm } from '../pack.js';
import type { Tensor } from '../runtime/model-runtime.js';
import type { Affine } from './affine.js';
import { averageColumns, averageRows, axisTaps } from './axis-kernels.js';
import { DegenerateMapError } from './errors.js';
import { addSamples, storeBytes, storeRow } from './warp-kernels.js';

/** What lies beyond the picture: its border pixels repeated, or one value in 0..255 for every channel. */
export type Border = 'edge' | number;

type StoreRow = (sums: Float32Array, y: number, weight: number) => void;

/**
 * One bilinear sample reaches two picture pixels, so an output pixel that covers more is the mean of a grid of
 * samples at most two pixels apart: no picture pixel is skipped. Regions that are not turned are averaged along one
 * axis after the other, which gives the same values in less time.
 */
function warpRows(
  image: RgbImage,
  map: Affine,
  width: number,
  height: number,
  border: Border,
  store: StoreRow,
): void {
  const values = [map.a, map.b, map.tx, map.c, map.d, map.ty];
  if (!values.every(Number.isFinite)) throw new DegenerateMapError('a value is not finite');
  const isUpright = map.b === 0 && map.c === 0 && map.a > 0 && map.d > 0;
  (isUpright ? warpUpright : warpTurned)(image, map, width, height, border, store);
}

const samplesAlong = (dx: number, dy: number): number =>
  Math.max(1, Math.ceil(Math.hypot(dx, dy) / 2 - 1e-6));

function warpUpright(
  image: RgbImage,
  map: Affine,
  width: number,
  height: number,
  border: Border,
  store: StoreRow,
): void {
  const repeats = border === 'edge';
  const outside = border === 'edge' ? 0 : border;
  const columns = axisTaps(map.tx, map.a, width, samplesAlong(map.a, 0), image.width, repeats);
  const rows = axisTaps(map.ty, map.d, height, samplesAlong(0, map.d), image.height, repeats);
  const left = columns.first.at(0) ?? 0;
  const right = (columns.first.at(-1) ?? 0) + columns.perOutput;
  const column = new Float32Array((right - left) * 3);
  const sums = new Float32Array(width * 3);
  for (let y = 0; y < height; y++) {
    averageRows(column, image, rows, y, left, right, outside);
    averageColumns(sums, column, columns, left, outside);
    store(sums, y, 1);
  }
}

function warpTurned(
  image: RgbImage,
  map: Affine,
  width: number,
  height: number,
  border: Border,
  store: StoreRow,
): void {
  const acrossCount = samplesAlong(map.a, map.c);
  const downCount = samplesAlong(map.b, map.d);
  const outside = border === 'edge' ? -1 : border;
  const sums = new Float32Array(width * 3);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let sample = 0; sample < acrossCount * downCount; sample++) {
      const px = ((sample % acrossCount) + 0.5) / acrossCount;
      const py = y + (Math.floor(sample / acrossCount) + 0.5) / downCount;
      const row = {
        x: map.a * px + map.b * py + map.tx - 0.5,
        y: map.c * px + map.d * py + map.ty - 0.5,
        dx: map.a,
        dy: map.c,
      };
      addSamples(sums, image, row, outside);
    }
    store(sums, y, 1 / (acrossCount * downCount));
  }
}

/** Values in a network input of this form. */
export const tensorSize = ({ width, height, channels }: PixelForm): number =>
  width * height * (channels === 'luma' ? 1 : 3);

/**
 * Cut a region out of a picture straight into a network's input.
 *
 * Bilinear; where the region is more than twice the size of the output, every picture pixel is averaged in.
 *
 * @param toPicture Takes points of the output (0..form.width, 0..form.height) to points of the picture.
 * @returns Dims `[1, channels, height, width]` or `[1, height, width, channels]`, values `(pixel - mean) · scale`.
 * @param data Receives the values; by default a new array. An array of this size costs as much as filling it, so
 *   whoever cuts regions for one network keeps one, see `tensorSize`.
 * @throws {DegenerateMapError} if the map holds a value that is not finite.
 */
export function warpToTensor(
  image: RgbImage,
  toPicture: Affine,
  form: PixelForm,
  border: Border,
  data = new Float32Array(tensorSize(form)),
): Tensor {
  const { width, height } = form;
  const channels = form.channels === 'luma' ? 1 : 3;
  warpRows(image, toPicture, width, height, border, (sums, y, weight) =>
    storeRow(data, sums, y, weight, form),
  );
  const dims = form.layout === 'nchw' ? [1, channels, height, width] : [1, height, width, channels];
  return { dims, data };
}

/**
 * Cut a region out of a picture into a picture of its own; sampling as in `warpToTensor`.
 *
 * @param toPicture Takes points of the output to points of the picture.
 * @throws {DegenerateMapError} if the map holds a value that is not finite.
 */
export function warpToRgb(
  image: RgbImage,
  toPicture: Affine,
  size: { readonly width: number; readonly height: number },
  border: Border,
): RgbImage {
  const { width, height } = size;
  const data = new Uint8Array(width * height * 3);
  warpRows(image, toPicture, width, height, border, (sums, y, weight) => storeBytes(data, sums, y, weight));
  return { width, height, data };
}
