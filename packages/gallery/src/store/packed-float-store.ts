import type { Embedding } from '@mien/biometrics';

/** A row's int8 codes and the scale they were made with: value / scale, rounded. */
export interface RowCodes {
  readonly codes: Int8Array;
  readonly scale: number;
}

const SEGMENT_ROWS = 4096;
const LOW_BYTES = 3;
const HIGH_BYTE = -16_777_216;
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

  /** A copy of the embedding, in `values`, from its low bytes here and its codes. */
  read(
    row: number,
    { codes, scale }: RowCodes,
    values: Float32Array = new Float32Array(this.#dimension),
  ): Float32Array {
    const bytes = this.#row(row);
    const high = this.#overflow.get(row) ?? bytes.subarray(this.#dimension * LOW_BYTES);
    const bits = new Int32Array(values.buffer);
    for (let i = 0, at = 0, nextHigh = 0; i < bits.length; i++, at += LOW_BYTES) {
      const low = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
      const code = codes[i]!;
      if (code === 0) {
        bits[i] = (high[nextHigh++]! << 24) | low;
        continue;
      }
      values[i] = code * scale;
      const near = bits[i]!;
      const hasSameExponent = (((low ^ near) >>> 23) & 1) === 0;
      bits[i] = hasSameExponent ? (near & HIGH_BYTE) | low : nextExponentBits(low, near);
    }
    return values;
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

const EXPONENT_STEP = 1 << 23;
const scratch = new Float32Array(3);
const scratchBits = new Int32Array(scratch.buffer);

/**
 * The bits of the float that has these low 24 bits and an exponent one less or one more than that of `near`, whichever
 * is nearer to it.
 *
 * A value lies within half a code step of its code times the scale, and this is at least a step from zero. So it is
 * half to one and a half times as large and its exponent differs by at most one. The low bits hold the exponent's last
 * bit: if that agrees the exponent does; else the two that are left differ by a factor of four.
 */
function nextExponentBits(low: number, near: number): number {
  const mantissa = low & (EXPONENT_STEP - 1);
  const signAndExponent = near & ~(EXPONENT_STEP - 1);
  scratchBits[0] = near;
  scratchBits[1] = (signAndExponent - EXPONENT_STEP) | mantissa;
  scratchBits[2] = (signAndExponent + EXPONENT_STEP) | mantissa;
  const isSmallerNearer = Math.abs(scratch[1]! - scratch[0]!) < Math.abs(scratch[2]! - scratch[0]!);
  return isSmallerNearer ? scratchBits[1] : scratchBits[2];
}
