import { MAX_ROWS, ROW_RECORD_BYTES, SEGMENT_ROWS } from '../../assembly/kernel-layout.js';
import { GalleryFullError } from '../errors.js';
import type { QuantizedTemplate } from '../kernel/quantize.js';
import type { SharedMemory } from '../kernel/shared-memory.js';

const GROUP_ROWS = 4;
const CODES_TOGETHER = 16;
/** Distances in words from a row's scale. */
const ERROR = SEGMENT_ROWS;
const SUBJECT = 2 * SEGMENT_ROWS;
/** With this error a row is below every threshold. */
const DEAD = Number.NEGATIVE_INFINITY;

/** Bytes of codes of one row. */
export const strideOf = (dimension: number): number => Math.ceil(dimension / CODES_TOGETHER) * CODES_TOGETHER;

export const segmentBytesOf = (dimension: number): number =>
  SEGMENT_ROWS * (strideOf(dimension) + ROW_RECORD_BYTES);

/**
 * What the scan reads of every row: int8 codes, their scale, the bound of their error, and whose they are.
 *
 * Rows lie in segments of the scan's shared memory. Four rows are interleaved by 16 bytes, so that a scan reads strictly
 * forward: with plain rows the same kernel was several times slower.
 */
export class CodeStore {
  readonly #memory: SharedMemory;
  readonly #dimension: number;
  readonly #stride: number;
  readonly #segmentBytes: number;
  readonly #firstSegment: number;
  #segments = 0;

  /** @param firstSegment Byte address of the first segment. */
  constructor(memory: SharedMemory, dimension: number, firstSegment: number) {
    this.#memory = memory;
    this.#dimension = dimension;
    this.#stride = strideOf(dimension);
    this.#segmentBytes = segmentBytesOf(dimension);
    this.#firstSegment = firstSegment;
  }

  /**
   * Make room for a row.
   *
   * @throws {GalleryFullError} if there is none.
   */
  reserve(row: number): void {
    if (row >= MAX_ROWS) throw new GalleryFullError(MAX_ROWS);
    while (row >= this.#segments * SEGMENT_ROWS) this.#addSegment();
  }

  put(row: number, subject: number, { codes, scale, error }: QuantizedTemplate): void {
    const { floats, integers } = this.#memory.views();
    const at = this.#wordOf(row);
    this.#writeCodes(row, codes);
    floats[at] = scale;
    integers[at + SUBJECT] = subject;
    floats[at + ERROR] = error;
  }

  move(from: number, to: number): void {
    const stored = this.read(from);
    const { floats, integers } = this.#memory.views();
    const at = this.#wordOf(from);
    this.put(to, integers[at + SUBJECT]!, { ...stored, error: floats[at + ERROR]! });
    stored.codes.fill(0);
  }

  /** Overwrite the row with zeros and keep it out of every scan. */
  erase(row: number): void {
    const { floats, integers } = this.#memory.views();
    const at = this.#wordOf(row);
    floats[at + ERROR] = DEAD;
    floats[at] = 0;
    integers[at + SUBJECT] = 0;
    this.#writeCodes(row, new Int8Array(this.#dimension));
  }

  /** A copy of a row's codes, in `codes`, and their scale. */
  read(
    row: number,
    codes: Int8Array = new Int8Array(this.#dimension),
  ): { readonly codes: Int8Array; readonly scale: number } {
    const { bytes, floats } = this.#memory.views();
    let at = this.#codesOf(row);
    for (let i = 0; i < codes.length; at += GROUP_ROWS * CODES_TOGETHER) {
      const end = Math.min(codes.length, i + CODES_TOGETHER);
      for (let from = at; i < end; i++, from++) codes[i] = bytes[from]!;
    }
    return { codes, scale: floats[this.#wordOf(row)]! };
  }

  #addSegment(): void {
    this.#memory.ensure(this.#firstSegment + (this.#segments + 1) * this.#segmentBytes);
    const errors = this.#wordOf(this.#segments * SEGMENT_ROWS) + ERROR;
    this.#memory.views().floats.fill(DEAD, errors, errors + SEGMENT_ROWS);
    this.#segments++;
  }

  #writeCodes(row: number, codes: Int8Array): void {
    const { bytes } = this.#memory.views();
    let at = this.#codesOf(row);
    for (let i = 0; i < codes.length; at += GROUP_ROWS * CODES_TOGETHER) {
      const end = Math.min(codes.length, i + CODES_TOGETHER);
      for (let to = at; i < end; i++, to++) bytes[to] = codes[i]!;
    }
  }

  #segmentOf(row: number): number {
    return this.#firstSegment + Math.floor(row / SEGMENT_ROWS) * this.#segmentBytes;
  }

  /** Byte address of a row's first code. */
  #codesOf(row: number): number {
    const inSegment = row % SEGMENT_ROWS;
    const group = Math.floor(inSegment / GROUP_ROWS) * GROUP_ROWS * this.#stride;
    return this.#segmentOf(row) + group + (inSegment % GROUP_ROWS) * CODES_TOGETHER;
  }

  /** Index, in 4-byte words, of the row's scale; its error and subject follow at fixed distances. */
  #wordOf(row: number): number {
    return (this.#segmentOf(row) + SEGMENT_ROWS * this.#stride) / 4 + (row % SEGMENT_ROWS);
  }
}
