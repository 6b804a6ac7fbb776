import {
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
  LANE_BYTES,
  LANE_HIT_COUNT,
  LANE_HITS,
  LANE_OVERFLOWED,
  LANE_THRESHOLD,
  LANES,
  LOWEST_SCORE,
  PROBE,
  ROSTER,
  ROSTER_BYTES,
  SEGMENT_ROWS,
} from '../../assembly/kernel-layout.js';
import type { QuantizedProbe } from './quantize.js';
import type { SharedMemory } from './shared-memory.js';

/** One scan: which probe, how many subjects, and whom to consider. */
export interface ScanJob {
  readonly probe: QuantizedProbe;
  /** How many best subjects the hits must contain, 1..1024. */
  readonly limit: number;
  /** Rows 0..rowCount-1 are scanned. */
  readonly rowCount: number;
  /** Numbers of the subjects to consider; everybody if undefined. */
  readonly roster?: Iterable<number>;
}

/** A row whose exact score can be as high as `upper`. */
export interface Hit {
  readonly row: number;
  readonly upper: number;
}

export interface ScanHits {
  /** Every row whose exact score reaches `threshold` is among them; unordered. */
  readonly hits: readonly Hit[];
  /** The best `limit` subjects score at least this. */
  readonly threshold: number;
}

/** The part of the shared memory that describes a scan and takes its hits. */
export interface JobArea {
  write(job: ScanJob): void;
  /** @returns undefined if too many rows lie too close together for the hits to fit: compare with all of them. */
  read(): ScanHits | undefined;
}

/** Byte address of the first segment when `lanes` threads scan. */
export const firstSegmentAddress = (lanes: number): number => LANES + lanes * LANE_BYTES;

export function createJobArea(
  memory: SharedMemory,
  form: { readonly lanes: number; readonly stride: number; readonly segmentBytes: number },
): JobArea {
  const readLane = (lane: number, hits: Hit[]) => {
    const { integers, floats } = memory.views();
    const base = (LANES + lane * LANE_BYTES) / 4;
    const count = integers[base + LANE_HIT_COUNT / 4]!;
    for (let i = 0, at = base + LANE_HITS / 4; i < count; i++, at += 2) {
      hits.push({ row: integers[at]!, upper: floats[at + 1]! });
    }
    return {
      threshold: floats[base + LANE_THRESHOLD / 4]!,
      overflowed: integers[base + LANE_OVERFLOWED / 4] !== 0,
    };
  };

  const clearLanes = () => {
    const { integers, floats } = memory.views();
    for (let lane = 0; lane < form.lanes; lane++) {
      const base = (LANES + lane * LANE_BYTES) / 4;
      integers[base + LANE_HIT_COUNT / 4] = 0;
      integers[base + LANE_OVERFLOWED / 4] = 0;
      floats[base + LANE_THRESHOLD / 4] = LOWEST_SCORE;
    }
  };

  return {
    write({ probe, limit, rowCount, roster }) {
      const { bytes, integers, floats } = memory.views();
      integers[JOB_NEXT_SEGMENT / 4] = 0;
      integers[JOB_SEGMENT_COUNT / 4] = Math.ceil(rowCount / SEGMENT_ROWS);
      integers[JOB_FIRST_SEGMENT / 4] = firstSegmentAddress(form.lanes);
      integers[JOB_SEGMENT_BYTES / 4] = form.segmentBytes;
      integers[JOB_STRIDE / 4] = form.stride;
      integers[JOB_LIMIT / 4] = limit;
      floats[JOB_PROBE_SCALE / 4] = probe.scale;
      floats[JOB_RADIUS_FACTOR / 4] = probe.radiusFactor;
      floats[JOB_RADIUS_OFFSET / 4] = probe.radiusOffset;
      new Int16Array(bytes.buffer, PROBE, form.stride).fill(0).set(probe.codes);
      integers[JOB_HAS_ROSTER / 4] = roster === undefined ? 0 : 1;
      clearLanes();
      if (roster === undefined) return;
      bytes.fill(0, ROSTER, ROSTER + ROSTER_BYTES);
      for (const subject of roster) bytes[ROSTER + (subject >> 3)]! |= 1 << (subject & 7);
    },
    read() {
      const hits: Hit[] = [];
      let threshold = Number.NEGATIVE_INFINITY;
      for (let lane = 0; lane < form.lanes; lane++) {
        const result = readLane(lane, hits);
        if (result.overflowed) return undefined;
        threshold = Math.max(threshold, result.threshold);
      }
      return { hits: hits.filter(({ upper }) => upper >= threshold), threshold };
    },
  };
}
