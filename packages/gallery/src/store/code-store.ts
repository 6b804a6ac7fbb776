import { MAX_ROWS, ROW_RECORD_BYTES, SEGMENT_ROWS } from '../../assembly/kernel-layout.js';
import { GalleryFullError } from '../errors.js';
import type { QuantizedTemplate } from '../kernel/quantize.js';
import type { SharedMemory } from '../kernel/shared-memory.js';

/** What the scan reads of every row: int8 codes, their scale, the bound of their error, and whose they are. */
export interface CodeStore {
  /**
   * Make room for a row.
   *
   * @throws {GalleryFullError} if there is none.
   */
  reserve(row: number): void;
  put(row: number, subject: number, template: QuantizedTemplate): void;
  move(from: number, to: number): void;
  /** Overwrite the row with zeros and keep it out of every scan. */
  erase(row: number): void;
  /** Codes and scale of a row; `into` has the length of the dimension. @returns the scale. */
  read(row: number, into: Int8Array): number;
  /** Dot product of `probe` with the codes times their scale, in float64. */
  score(row: number, probe: Float32Array): number;
}

const GROUP_ROWS = 4;
const CODES_TOGETHER = 16;

/** Bytes of codes of one row. */
export const strideOf = (dimension: number): number => Math.ceil(dimension / CODES_TOGETHER) * CODES_TOGETHER;

export const segmentBytesOf = (dimension: number): number =>
  SEGMENT_ROWS * (strideOf(dimension) + ROW_RECORD_BYTES);

/**
 * Rows of codes in segments of the scan's shared memory. Four rows are interleaved by 16 bytes, so that a scan
 * reads strictly forward: with plain rows the same kernel ran eight times slower.
 *
 * @param firstSegment Byte address of the first segment.
 */
export function createCodeStore(memory: SharedMemory, dimension: number, firstSegment: number): CodeStore {
  const stride = strideOf(dimension);
  const segmentBytes = segmentBytesOf(dimension);
  let segments = 0;

  const segmentOf = (row: number) => firstSegment + Math.floor(row / SEGMENT_ROWS) * segmentBytes;
  const codesOf = (row: number) => {
    const inSegment = row % SEGMENT_ROWS;
    const group = Math.floor(inSegment / GROUP_ROWS) * GROUP_ROWS * stride;
    return segmentOf(row) + group + (inSegment % GROUP_ROWS) * CODES_TOGETHER;
  };
  /** Index, in 4-byte words, of the row's scale; its error and subject follow at this distance each. */
  const scaleOf = (row: number) => (segmentOf(row) + SEGMENT_ROWS * stride) / 4 + (row % SEGMENT_ROWS);
  const offsetOf = (index: number) =>
    Math.floor(index / CODES_TOGETHER) * CODES_TOGETHER * GROUP_ROWS + (index % CODES_TOGETHER);

  const addSegment = () => {
    memory.ensure(firstSegment + (segments + 1) * segmentBytes);
    const errors = scaleOf(segments * SEGMENT_ROWS) + SEGMENT_ROWS;
    memory.views().floats.fill(Number.NEGATIVE_INFINITY, errors, errors + SEGMENT_ROWS);
    segments++;
  };
  const writeCodes = (row: number, codes: Int8Array) => {
    const { bytes } = memory.views();
    const base = codesOf(row);
    for (let i = 0; i < codes.length; i++) bytes[base + offsetOf(i)] = codes[i]!;
  };
  const read = (row: number, into: Int8Array) => {
    const { bytes, floats } = memory.views();
    const base = codesOf(row);
    for (let i = 0; i < into.length; i++) into[i] = bytes[base + offsetOf(i)]!;
    return floats[scaleOf(row)]!;
  };
  const put = (row: number, subject: number, { codes, scale, error }: QuantizedTemplate) => {
    const { floats, integers } = memory.views();
    const at = scaleOf(row);
    writeCodes(row, codes);
    floats[at] = scale;
    integers[at + 2 * SEGMENT_ROWS] = subject;
    floats[at + SEGMENT_ROWS] = error;
  };

  return {
    put,
    read,
    reserve(row) {
      if (row >= MAX_ROWS) throw new GalleryFullError(MAX_ROWS);
      while (row >= segments * SEGMENT_ROWS) addSegment();
    },
    move(from, to) {
      const codes = new Int8Array(dimension);
      const scale = read(from, codes);
      const { floats, integers } = memory.views();
      const at = scaleOf(from);
      const error = floats[at + SEGMENT_ROWS]!;
      put(to, integers[at + 2 * SEGMENT_ROWS]!, { codes, scale, error });
      codes.fill(0);
    },
    erase(row) {
      const { floats, integers } = memory.views();
      const at = scaleOf(row);
      floats[at + SEGMENT_ROWS] = Number.NEGATIVE_INFINITY;
      floats[at] = 0;
      integers[at + 2 * SEGMENT_ROWS] = 0;
      writeCodes(row, new Int8Array(dimension));
    },
    score(row, probe) {
      const { bytes, floats } = memory.views();
      const base = codesOf(row);
      let sum = 0;
      for (let i = 0; i < dimension; i++) sum += probe[i]! * ((bytes[base + offsetOf(i)]! << 24) >> 24);
      return sum * floats[scaleOf(row)]!;
    },
  };
}
