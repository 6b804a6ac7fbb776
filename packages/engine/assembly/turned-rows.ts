import {
  a,
  b,
  c,
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

/** Regions that are turned, mirrored or skewed: sample by sample. */

let outputs: i32 = 0;
let across: i32 = 1;
let down: i32 = 1;

export function prepareTurned(width: i32, samplesAcross: i32, samplesDown: i32): void {
  outputs = width;
  across = samplesAcross;
  down = samplesDown;
}

/** @param sums Receives one vector (red, green, blue, anything) per output pixel: the sum over its samples. */
export function sumTurnedRow(sums: usize, y: i32): void {
  memory.fill(sums, 0, (<usize>outputs) << 4);
  for (let j = 0; j < down; j++) {
    const py = <f64>y + (<f64>j + 0.5) / <f64>down;
    for (let i = 0; i < across; i++) {
      const px = (<f64>i + 0.5) / <f64>across;
      addSamples(sums, a * px + b * py + tx - 0.5, c * px + d * py + ty - 0.5);
    }
  }
}

/** Add one sample per output pixel; that of pixel `k` lies at pixel index `(x + k·a, y + k·c)`. */
function addSamples(sums: usize, x: f64, y: f64): void {
  const limit = <f64>outputs;
  const from = max(firstInside(x, a, pictureWidth), firstInside(y, c, pictureHeight));
  const to = min(lastInside(x, a, pictureWidth), lastInside(y, c, pictureHeight)) + 1;
  const start = <i32>min<f64>(limit, max<f64>(0, from));
  const end = max<i32>(start, <i32>max<f64>(0, min<f64>(limit, to)));
  addNearBorder(sums, x, y, 0, start);
  addInside(sums, x, y, start, end);
  addNearBorder(sums, x, y, end, outputs);
}

/** First sample from which on, as far as one axis goes, all taps lie in the picture; a sample to spare at each end. */
function firstInside(at: f64, step: f64, size: i32): f64 {
  if (step === 0) return at >= 0 && at < <f64>(size - 1) ? 0 : Infinity;
  return Math.ceil(((step > 0 ? 0 : <f64>(size - 1)) - at) / step) + 1;
}

function lastInside(at: f64, step: f64, size: i32): f64 {
  if (step === 0) return Infinity;
  return Math.floor(((step > 0 ? <f64>(size - 1) : 0) - at) / step) - 1;
}

/** Positions run in fixed point, 32 bits behind the point: whole pixels and fractions are then two halves of a word. */
function addInside(sums: usize, x: f64, y: f64, from: i32, to: i32): void {
  if (from >= to) return;
  const one: f64 = 4294967296;
  const dx = <i64>(a * one);
  const dy = <i64>(c * one);
  let sx = <i64>((x + <f64>from * a) * one);
  let sy = <i64>((y + <f64>from * c) * one);
  // Rounding may take a sample on the border across it, by nothing that counts but the address.
  const last = <i64>(to - 1 - from);
  if (!isInside(sx, sy) || !isInside(sx + last * dx, sy + last * dy)) {
    addNearBorder(sums, x, y, from, to);
    return;
  }
  const end = sums + ((<usize>to) << 4);
  for (let out = sums + ((<usize>from) << 4); out < end; out += 16) {
    const p = pixels + <usize>(sy >> 32) * pictureStride + <usize>(sx >> 32) * 3;
    v128.store(out, f32x4.add(v128.load(out), between(p, fraction(sx), fraction(sy))));
    sx += dx;
    sy += dy;
  }
}

function isInside(sx: i64, sy: i64): bool {
  const left = sx >> 32;
  const top = sy >> 32;
  return left >= 0 && left + 1 < <i64>pictureWidth && top >= 0 && top + 1 < <i64>pictureHeight;
}

/** What lies behind the point, in [0, 1). */
function fraction(position: i64): v128 {
  return f32x4.splat(<f32>(<i32>(<u32>position >> 8)) * <f32>(1.0 / 16777216.0));
}

/** Between a pixel, its right neighbor and the two below. */
function between(p: usize, fx: v128, fy: v128): v128 {
  const q = p + pictureStride;
  return mix(mix(pixelAt(p), pixelAt(p + 3), fx), mix(pixelAt(q), pixelAt(q + 3), fx), fy);
}

/** Red, green, blue, and whatever follows in the fourth lane; reads eight bytes. */
function pixelAt(p: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v128.load_ext<u8>(p)));
}

function addNearBorder(sums: usize, x: f64, y: f64, from: i32, to: i32): void {
  for (let k = from; k < to; k++) {
    // All that lies two pixels away from the picture is the same, however far it is.
    const sx = max<f64>(-2, min<f64>(pictureWidth + 1, x + <f64>k * a));
    const sy = max<f64>(-2, min<f64>(pictureHeight + 1, y + <f64>k * c));
    const left = Math.floor(sx);
    const top = Math.floor(sy);
    const fx = f32x4.splat(<f32>(sx - left));
    const fy = f32x4.splat(<f32>(sy - top));
    const above = mix(tap(<i32>left, <i32>top), tap(<i32>left + 1, <i32>top), fx);
    const below = mix(tap(<i32>left, <i32>top + 1), tap(<i32>left + 1, <i32>top + 1), fx);
    const out = sums + ((<usize>k) << 4);
    v128.store(out, f32x4.add(v128.load(out), mix(above, below, fy)));
  }
}

function mix(from: v128, to: v128, part: v128): v128 {
  return f32x4.add(from, f32x4.mul(part, f32x4.sub(to, from)));
}

/** One pixel, which may lie beyond the border. */
function tap(px: i32, py: i32): v128 {
  const x = max(0, min(pictureWidth - 1, px));
  const y = max(0, min(pictureHeight - 1, py));
  if (!repeatsBorder && (x !== px || y !== py)) return f32x4.splat(outside);
  return pixelAt(pixels + <usize>y * pictureStride + <usize>x * 3);
}
