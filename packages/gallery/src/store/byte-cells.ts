const SEGMENT_BYTES = 65_536;

/** Cells of equal size, by number, in segments that are added one at a time and never copied. */
export class ByteCells {
  readonly #cellBytes: number;
  readonly #cellsPerSegment: number;
  readonly #segments: Buffer[] = [];

  /** @param cellBytes At most 65536. */
  constructor(cellBytes: number) {
    this.#cellBytes = cellBytes;
    this.#cellsPerSegment = Math.floor(SEGMENT_BYTES / cellBytes);
  }

  /** A view of a cell, to read and to write; zero at first. */
  cell(number: number): Buffer {
    const at = Math.floor(number / this.#cellsPerSegment);
    while (at >= this.#segments.length) this.#segments.push(Buffer.from(new ArrayBuffer(SEGMENT_BYTES)));
    const start = (number % this.#cellsPerSegment) * this.#cellBytes;
    return this.#segments[at]!.subarray(start, start + this.#cellBytes);
  }
}
