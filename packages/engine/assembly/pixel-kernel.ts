/**
 * Cutting regions out of a picture, in AssemblyScript.
 *
 * The picture lies in the kernel's memory from `openPicture` on. `setMap` and `setBorder` say what to cut and what
 * lies beyond the picture; `cutTensor` and `cutBytes` cut, and the answer stays until the next cut.
 *
 * One bilinear sample reaches two picture pixels per axis, so an output pixel that covers more is the mean of a grid
 * of samples at most two pixels apart: no picture pixel is skipped.
 */
import { INTERLEAVED_BGR, INTERLEAVED_RGB, LUMA, PLANES_BGR } from './kernel-layout';
import { releaseWork, reserve } from './memory';
import { a, b, c, d } from './picture';
import { storeBytes, storeInterleaved, storeLuma, storePlane } from './store-rows';
import { prepareTurned, sumTurnedRow } from './turned-rows';
import { prepareUpright, sumUprightRow } from './upright-rows';

export { openPicture, setBorder, setMap } from './picture';

let isUpright: bool = false;
/** What a sum of samples is multiplied with to become a mean. */
let weight: f32 = 1;
/** Address of one vector per output pixel. */
let sums: usize = 0;

/**
 * Reserve the tensors that follow, in one piece.
 *
 * @returns Address of `bytes` bytes.
 */
export function reserveOutput(bytes: usize): usize {
  releaseWork();
  return reserve(bytes);
}

/**
 * Cut the region into a tensor at `out` whose values are `(pixel - mean) · scale`.
 *
 * @param across Samples per output pixel along its row, and `down` along its column.
 * @param mean0 Of the channels in the order fed.
 */
export function cutTensor(
  out: usize,
  width: i32,
  height: i32,
  across: i32,
  down: i32,
  channels: i32,
  mean0: f32,
  mean1: f32,
  mean2: f32,
  scale: f32,
): void {
  prepare(width, height, across, down);
  const gain = weight * scale;
  const shift0 = mean0 * scale;
  const shift1 = mean1 * scale;
  const shift2 = mean2 * scale;
  const plane = (<usize>width * <usize>height) << 2;
  for (let y = 0; y < height; y++) {
    sumRow(y);
    const row = (<usize>y * <usize>width) << 2;
    if (channels === INTERLEAVED_RGB || channels === INTERLEAVED_BGR) {
      storeInterleaved(
        out + row * 3,
        sums,
        width,
        channels === INTERLEAVED_BGR,
        gain,
        shift0,
        shift1,
        shift2,
      );
    } else if (channels === LUMA) {
      storeLuma(out + row, sums, width, gain, shift0);
    } else {
      const first = channels === PLANES_BGR ? 2 : 0;
      storePlane(out + row, sums, width, first, gain, shift0);
      storePlane(out + plane + row, sums, width, 1, gain, shift1);
      storePlane(out + plane + plane + row, sums, width, 2 - first, gain, shift2);
    }
  }
}

/** Cut the region into a picture at `out`: interleaved RGB bytes, rounded. */
export function cutBytes(out: usize, width: i32, height: i32, across: i32, down: i32): void {
  prepare(width, height, across, down);
  for (let y = 0; y < height; y++) {
    sumRow(y);
    storeBytes(out + <usize>y * <usize>width * 3, sums, width, weight);
  }
}

function prepare(width: i32, height: i32, across: i32, down: i32): void {
  isUpright = b === 0 && c === 0 && a > 0 && d > 0;
  sums = reserve((<usize>width) << 4);
  weight = isUpright ? 1 : <f32>(1.0 / (<f64>across * <f64>down));
  if (isUpright) prepareUpright(width, height, across, down);
  else prepareTurned(width, across, down);
}

function sumRow(y: i32): void {
  if (isUpright) sumUprightRow(sums, y);
  else sumTurnedRow(sums, y);
}
