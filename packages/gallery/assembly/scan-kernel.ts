/**
 * The inner loops of 1:N search, in AssemblyScript.
 *
 * `scan` finds, in its share of the segments, every row whose exact score can be among the best, by an interval
 * around the int8 score that is proved to contain the exact one. `dotProducts` compares with float32 rows.
 */
import {
  HIT_CAPACITY,
  JOB_FIRST_SEGMENT,
  JOB_HAS_ROSTER,
  JOB_LIMIT,
  JOB_NEXT_SEGMENT,
  JOB_PROBE_SCALE,
  JOB_RADIUS_FACTOR,
  JOB_RADIUS_OFFSET,
  JOB_SEGMENT_BYTES,
  JOB_SEGMENT_COUNT,
  JOB_STRIDE,
  LANE_BEST_BOUNDS,
  LANE_BEST_SUBJECTS,
  LANE_BYTES,
  LANE_HIT_COUNT,
  LANE_HITS,
  LANE_OVERFLOWED,
  LANE_SCRATCH,
  LANE_THRESHOLD,
  LANES,
  LOWEST_SCORE,
  PROBE,
  ROSTER,
  SEGMENT_ROWS,
} from './kernel-layout';

let lane: usize = 0;
let hits: i32 = 0;
let best: i32 = 0;
let threshold: f32 = 0;

/** Take segments off the job until none is left; leave hits and threshold in the lane's area. */
export function scan(laneNumber: i32): void {
  lane = <usize>(LANES + laneNumber * LANE_BYTES);
  hits = 0;
  best = 0;
  threshold = <f32>LOWEST_SCORE;
  store<i32>(lane + LANE_OVERFLOWED, 0);

  const segments = load<i32>(JOB_SEGMENT_COUNT);
  let segment = atomic.add<i32>(JOB_NEXT_SEGMENT, 1);
  while (segment < segments && scanSegment(segment)) segment = atomic.add<i32>(JOB_NEXT_SEGMENT, 1);

  store<i32>(lane + LANE_HIT_COUNT, hits);
  store<f32>(lane + LANE_THRESHOLD, threshold);
}

/** @returns false if the hits no longer fit. */
function scanSegment(segment: i32): bool {
  const stride = <usize>load<i32>(JOB_STRIDE);
  const codes = <usize>load<i32>(JOB_FIRST_SEGMENT) + <usize>segment * <usize>load<i32>(JOB_SEGMENT_BYTES);
  const rows = <usize>SEGMENT_ROWS;
  const scales = codes + rows * stride;
  const errors = scales + (rows << 2);
  const subjects = errors + (rows << 2);
  const probeScale = f32x4.splat(load<f32>(JOB_PROBE_SCALE));
  const factor = f32x4.splat(load<f32>(JOB_RADIUS_FACTOR));
  const offset = f32x4.splat(load<f32>(JOB_RADIUS_OFFSET));

  for (let row: usize = 0; row < rows; row += 4) {
    const dots = f32x4.convert_i32x4_s(dotFourRows(codes + row * stride, stride));
    const scores = f32x4.mul(dots, f32x4.mul(v128.load(scales + (row << 2)), probeScale));
    const radii = f32x4.add(f32x4.mul(v128.load(errors + (row << 2)), factor), offset);
    const uppers = f32x4.add(scores, radii);
    if (v128.any_true(f32x4.ge(uppers, f32x4.splat(threshold)))) {
      v128.store(lane + LANE_SCRATCH, uppers);
      v128.store(lane + LANE_SCRATCH + 16, f32x4.sub(scores, radii));
      if (!admitFour(segment * SEGMENT_ROWS + <i32>row, subjects + (row << 2))) return false;
    }
  }
  return true;
}

/** Integer dot products of the probe with four interleaved rows. */
function dotFourRows(codes: usize, stride: usize): v128 {
  let a = i32x4.splat(0);
  let b = i32x4.splat(0);
  let c = i32x4.splat(0);
  let d = i32x4.splat(0);
  for (let j: usize = 0; j < stride; j += 16) {
    const low = v128.load(<usize>PROBE + (j << 1));
    const high = v128.load(<usize>PROBE + (j << 1), 16);
    const p = codes + (j << 2);
    a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load_ext<i8>(p), low));
    a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load_ext<i8>(p, 8), high));
    b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load_ext<i8>(p, 16), low));
    b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load_ext<i8>(p, 24), high));
    c = i32x4.add(c, i32x4.dot_i16x8_s(v128.load_ext<i8>(p, 32), low));
    c = i32x4.add(c, i32x4.dot_i16x8_s(v128.load_ext<i8>(p, 40), high));
    d = i32x4.add(d, i32x4.dot_i16x8_s(v128.load_ext<i8>(p, 48), low));
    d = i32x4.add(d, i32x4.dot_i16x8_s(v128.load_ext<i8>(p, 56), high));
  }
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3));
}

function admitFour(firstRow: i32, subjects: usize): bool {
  for (let i = 0; i < 4; i++) {
    const upper = load<f32>(lane + LANE_SCRATCH + ((<usize>i) << 2));
    const lower = load<f32>(lane + LANE_SCRATCH + 16 + ((<usize>i) << 2));
    const subject = load<i32>(subjects + ((<usize>i) << 2));
    if (upper >= threshold && isOnRoster(subject)) {
      if (hits === HIT_CAPACITY && !dropBeatenHits()) return false;
      const hit = lane + LANE_HITS + ((<usize>hits) << 3);
      store<i32>(hit, firstRow + i);
      store<f32>(hit + 4, upper);
      hits++;
      raiseThreshold(subject, lower);
    }
  }
  return true;
}

function isOnRoster(subject: i32): bool {
  if (load<i32>(JOB_HAS_ROSTER) === 0) return true;
  return ((load<u8>(<usize>ROSTER + (<usize>subject >> 3)) >> <u8>(subject & 7)) & 1) !== 0;
}

/** Keep the best lower bound of each of the best subjects; once there are enough, the worst is the threshold. */
function raiseThreshold(subject: i32, lower: f32): void {
  const limit = load<i32>(JOB_LIMIT);
  let at = 0;
  while (at < best && bestSubject(at) !== subject) at++;
  if (at === best && best === limit) at = worstOfBest();
  else if (at === best) {
    store<f32>(boundAddress(at), <f32>LOWEST_SCORE);
    best++;
  }
  if (load<f32>(boundAddress(at)) >= lower) return;
  store<i32>(lane + LANE_BEST_SUBJECTS + ((<usize>at) << 2), subject);
  store<f32>(boundAddress(at), lower);
  if (best === limit) threshold = max(threshold, load<f32>(boundAddress(worstOfBest())));
}

function worstOfBest(): i32 {
  let worst = 0;
  for (let i = 1; i < best; i++) {
    if (load<f32>(boundAddress(i)) < load<f32>(boundAddress(worst))) worst = i;
  }
  return worst;
}

function bestSubject(at: i32): i32 {
  return load<i32>(lane + LANE_BEST_SUBJECTS + ((<usize>at) << 2));
}

function boundAddress(at: i32): usize {
  return lane + LANE_BEST_BOUNDS + ((<usize>at) << 2);
}

/** Make room by forgetting hits that can no longer be among the best. @returns false if hardly any can go. */
function dropBeatenHits(): bool {
  let kept = 0;
  for (let i = 0; i < hits; i++) {
    const hit = load<u64>(lane + LANE_HITS + ((<usize>i) << 3));
    if (reinterpret<f32>(<u32>(hit >> 32)) >= threshold) {
      store<u64>(lane + LANE_HITS + ((<usize>kept) << 3), hit);
      kept++;
    }
  }
  hits = kept;
  if (kept < HIT_CAPACITY - (HIT_CAPACITY >> 2)) return true;
  store<i32>(lane + LANE_OVERFLOWED, 1);
  return false;
}

/** Float32 dot products of `probe` with `rows` rows of `stride` floats (a multiple of 4), written to `out`. */
export function dotProducts(matrix: usize, rows: i32, stride: i32, probe: usize, out: usize): void {
  const bytes = (<usize>stride) << 2;
  for (let row = 0; row < rows; row++) {
    let sum = f32x4.splat(0);
    let more = f32x4.splat(0);
    let j: usize = 0;
    for (; j + 32 <= bytes; j += 32) {
      sum = f32x4.add(sum, f32x4.mul(v128.load(matrix + j), v128.load(probe + j)));
      more = f32x4.add(more, f32x4.mul(v128.load(matrix + j, 16), v128.load(probe + j, 16)));
    }
    for (; j < bytes; j += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(matrix + j), v128.load(probe + j)));
    sum = f32x4.add(sum, more);
    store<f32>(
      out + ((<usize>row) << 2),
      f32x4.extract_lane(sum, 0) +
        f32x4.extract_lane(sum, 1) +
        f32x4.extract_lane(sum, 2) +
        f32x4.extract_lane(sum, 3),
    );
    matrix += bytes;
  }
}
