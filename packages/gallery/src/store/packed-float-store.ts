import type { Embedding } from '@mien/biometrics';

/** A row's int8 codes and the scale they were made with: value / scale, rounded. */
export interface RowCodes {
  readonly codes: Int8Array;
  readonly scale: number;
}

const SEGMENT_ROWS = 4096;
const LOW_BYTES = 3;
/** High bytes kept beside a row: enough for random directions, of which one value in a hundred has code 0. */
const ROW_EXTRA_BYTES = 16;

/**
 * Float32 embeddings, bit for bit, in three bytes a value: the int8 code of a value tells sign and magnitude well
 * enough to leave out the high byte of the float. Only values whose code is 0 have it stored.
 */
export class PackedFloatStore {
  readonly #dimension: number;
  readonly #rowBytes: number;
  readonly #segments: Uint8Array[] = [];
  /** High bytes of rows that have more than fit beside them. */
  readonly #overflow = new Map<number, Uint8Array>();

  constructor(dimension: number) {
    this.#dimension = dimension;
    this.#rowBytes = dimension * LOW_BYTES + ROW_EXTRA_BYTES;
  }

  put(row: number, embedding: Embedding, { codes }: RowCodes): void {
    while (row >= this.#segments.length * SEGMENT_ROWS) {
      this.#segments.push(new Uint8Array(SEGMENT_ROWS * this.#rowBytes));
    }
    const bits = new Uint32Array(embedding.buffer, embedding.byteOffset, embedding.length);
    const bytes = this.#row(row);
    const high: number[] = [];
    for (let i = 0, at = 0; i < bits.length; i++, at += LOW_BYTES) {
      bytes[at] = bits[i]!;
      bytes[at + 1] = bits[i]! >>> 8;
      bytes[at + 2] = bits[i]! >>> 16;
      if (codes[i] === 0) high.push(bits[i]! >>> 24);
    }
    this.#overflow.delete(row);
    if (high.length > ROW_EXTRA_BYTES) this.#overflow.set(row, Uint8Array.from(high));
    else bytes.set(high, this.#dimension * LOW_BYTES);
  }

  /** A copy of the embedding, from its low bytes here and its codes. */
  read(row: number, { codes, scale }: RowCodes): Float32Array {
    const bytes = this.#row(row);
    const high = this.#overflow.get(row) ?? bytes.subarray(this.#dimension * LOW_BYTES);
    const near = new Float32Array(this.#dimension);
    for (let i = 0; i < near.length; i++) near[i] = codes[i]! * scale;
    const bits = new Uint32Array(near.buffer);
    for (let i = 0, at = 0, nextHigh = 0; i < bits.length; i++, at += LOW_BYTES) {
      const low = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
      bits[i] = codes[i] === 0 ? (high[nextHigh++]! << 24) | low : withHighByte(low, near[i]!, bits[i]!);
    }
    return near;
  }

  move(from: number, to: number): void {
    this.#row(to).set(this.#row(from));
    this.#overflow.delete(to);
    const high = this.#overflow.get(from);
    if (high !== undefined) this.#overflow.set(to, high.slice());
  }

  /** Overwrite the row with zeros. */
  erase(row: number): void {
    this.#row(row).fill(0);
    this.#overflow.get(row)?.fill(0);
    this.#overflow.delete(row);
  }

  /** Give back memory of rows from `rowCount` on, but for one segment. */
  shrinkTo(rowCount: number): void {
    const needed = Math.ceil(rowCount / SEGMENT_ROWS);
    if (this.#segments.length > needed + 1) this.#segments.length = needed + 1;
  }

  #row(row: number): Uint8Array {
    const start = (row % SEGMENT_ROWS) * this.#rowBytes;
    return this.#segments[Math.floor(row / SEGMENT_ROWS)]!.subarray(start, start + this.#rowBytes);
  }
}

const scratch = new Float32Array(2);
const scratchBits = new Uint32Array(scratch.buffer);

/**
 * The bits of the float that has these low 24 bits and lies within half a code step of `near`, which is at least one
 * step from zero: between half and one and a half times `near`, so that its exponent differs by at most one.
 *
 * The low bits hold the exponent's last bit. If it agrees the exponent does; else it is one less or one more, and these
 * two differ by a factor of four, of which only one is that near.
 */
function withHighByte(low: number, near: number, nearBits: number): number {
  const signAndExponent = nearBits >>> 23;
  if (((low >>> 23) ^ signAndExponent) % 2 === 0) return ((nearBits & 0xff000000) | low) >>> 0;
  const mantissa = low & 0x7fffff;
  scratchBits[0] = ((signAndExponent - 1) << 23) | mantissa;
  scratchBits[1] = ((signAndExponent + 1) << 23) | mantissa;
  return Math.abs(scratch[0]! - near) < Math.abs(scratch[1]! - near) ? scratchBits[0] : scratchBits[1];
}
