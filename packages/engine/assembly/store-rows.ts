/** From rows of vectors (red, green, blue, anything) to what networks and pictures want. */

/** Write rounded bytes, interleaved RGB; may spill one byte beyond the row. */
export function storeBytes(out: usize, sums: usize, width: i32, weight: f32): void {
  const gain = f32x4.splat(weight);
  const half = f32x4.splat(0.5);
  for (let x = 0; x < width; x++) {
    const value = f32x4.add(f32x4.mul(v128.load(sums + ((<usize>x) << 4)), gain), half);
    const words = i32x4.trunc_sat_f32x4_u(value);
    const bytes = i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_u(words, words), i16x8.splat(0));
    v128.store_lane<u32>(out + <usize>x * 3, bytes, 0);
  }
}

/** Write `value · gain - shift`, channels interleaved; may spill one value beyond the row. */
export function storeInterleaved(
  out: usize,
  sums: usize,
  width: i32,
  isBgr: bool,
  gain: f32,
  shift0: f32,
  shift1: f32,
  shift2: f32,
): void {
  const gains = f32x4.splat(gain);
  const shifts = f32x4.replace_lane(f32x4.replace_lane(f32x4.splat(shift0), 1, shift1), 2, shift2);
  for (let x = 0; x < width; x++) {
    let value = v128.load(sums + ((<usize>x) << 4));
    if (isBgr) value = v128.shuffle<u32>(value, value, 2, 1, 0, 3);
    v128.store(out + <usize>x * 12, f32x4.sub(f32x4.mul(value, gains), shifts));
  }
}

/** Write one channel as `value · gain - shift`; `channel` counts red, green, blue. */
export function storePlane(out: usize, sums: usize, width: i32, channel: i32, gain: f32, shift: f32): void {
  const from = sums + ((<usize>channel) << 2);
  const gains = f32x4.splat(gain);
  const shifts = f32x4.splat(shift);
  let x = 0;
  for (; x + 4 <= width; x += 4) {
    const p = from + ((<usize>x) << 4);
    let values = v128.load32_zero(p);
    values = v128.load_lane<u32>(p + 16, values, 1);
    values = v128.load_lane<u32>(p + 32, values, 2);
    values = v128.load_lane<u32>(p + 48, values, 3);
    v128.store(out + ((<usize>x) << 2), f32x4.sub(f32x4.mul(values, gains), shifts));
  }
  for (; x < width; x++) {
    store<f32>(out + ((<usize>x) << 2), load<f32>(from + ((<usize>x) << 4)) * gain - shift);
  }
}

/** Write the luma (ITU-R BT.601) as `value · gain - shift`. */
export function storeLuma(out: usize, sums: usize, width: i32, gain: f32, shift: f32): void {
  for (let x = 0; x < width; x++) {
    const p = sums + ((<usize>x) << 4);
    const luma = <f32>0.299 * load<f32>(p) + <f32>0.587 * load<f32>(p, 4) + <f32>0.114 * load<f32>(p, 8);
    store<f32>(out + ((<usize>x) << 2), luma * gain - shift);
  }
}
