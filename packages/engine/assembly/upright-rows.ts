import { columns, fillTaps, rows } from './axis-taps';
import { reserve } from './memory';
import {
  a,
  d,
  outside,
  pictureHeight,
  pictureStride,
  pictureWidth,
  pixels,
  repeatsBorder,
  tx,
  ty,
} from './picture';

/**
 * Regions that are not turned: average along one axis after the other. The same values as sample by sample, since the
 * weight of every tap is the product of one weight per axis.
 */

let outputs: i32 = 0;
/** The columns of the picture that count: from `left`, `columnBytes` of each row. */
let left: i32 = 0;
let columnBytes: i32 = 0;
/** Address of f32, shape `[columnBytes]`: the rows of one output row, averaged. */
let column: usize = 0;

export function prepareUpright(width: i32, height: i32, across: i32, down: i32): void {
  outputs = width;
  fillTaps(columns, tx, a, width, across, pictureWidth, repeatsBorder);
  fillTaps(rows, ty, d, height, down, pictureHeight, repeatsBorder);
  left = load<i32>(columns.first);
  const lastFirst = load<i32>(columns.first + ((<usize>(width - 1)) << 2));
  columnBytes = (lastFirst + columns.perOutput - left) * 3;
  column = reserve((<usize>columnBytes) << 2);
}

/** @param sums Receives one vector (red, green, blue, anything) per output pixel. */
export function sumUprightRow(sums: usize, y: i32): void {
  if (isBeyond(y)) {
    for (let i = 0; i < outputs; i++) v128.store(sums + ((<usize>i) << 4), f32x4.splat(outside));
    return;
  }
  averageRows(y);
  averageColumns(sums);
}

/** Whether no pixel counts for this row, as above and below a picture that is wider than its output. */
function isBeyond(y: i32): bool {
  const weights = rows.weights + ((<usize>y * <usize>rows.perOutput) << 2);
  for (let tap = 0; tap < rows.perOutput; tap++) {
    if (load<f32>(weights + ((<usize>tap) << 2)) !== 0) return false;
  }
  return true;
}

function averageRows(y: i32): void {
  const perOutput = <usize>rows.perOutput;
  const start = f32x4.splat(load<f32>(rows.beyond + ((<usize>y) << 2)) * outside);
  const weights = rows.weights + ((<usize>y * perOutput) << 2);
  const weightsEnd = weights + (perOutput << 2);
  const first = pixels + <usize>load<i32>(rows.first + ((<usize>y) << 2)) * pictureStride + <usize>left * 3;
  for (let i = 0; i < columnBytes; i += 16) {
    let s0 = start;
    let s1 = start;
    let s2 = start;
    let s3 = start;
    let p = first + <usize>i;
    for (let w = weights; w < weightsEnd; w += 4) {
      const weight = v128.load_splat<f32>(w);
      const low = v128.load_ext<u8>(p);
      const high = v128.load_ext<u8>(p, 8);
      s0 = f32x4.add(s0, f32x4.mul(weight, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(low))));
      s1 = f32x4.add(s1, f32x4.mul(weight, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(low))));
      s2 = f32x4.add(s2, f32x4.mul(weight, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(high))));
      s3 = f32x4.add(s3, f32x4.mul(weight, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(high))));
      p += pictureStride;
    }
    const out = column + ((<usize>i) << 2);
    v128.store(out, s0);
    v128.store(out, s1, 16);
    v128.store(out, s2, 32);
    v128.store(out, s3, 48);
  }
}

function averageColumns(sums: usize): void {
  let weight = columns.weights;
  for (let i = 0; i < outputs; i++) {
    const first = load<i32>(columns.first + ((<usize>i) << 2)) - left;
    let p = column + <usize>first * 12;
    let sum = f32x4.splat(load<f32>(columns.beyond + ((<usize>i) << 2)) * outside);
    for (let tap = 0; tap < columns.perOutput; tap++) {
      sum = f32x4.add(sum, f32x4.mul(v128.load_splat<f32>(weight), v128.load(p)));
      weight += 4;
      p += 12;
    }
    v128.store(sums + ((<usize>i) << 4), sum);
  }
}
