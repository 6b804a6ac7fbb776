const SEGMENT_LENGTH = 8192;

/** A list of int32 values that grows by a segment at a time, never copying; what was never set reads as -1. */
export class SegmentedIntegers {
  readonly #segments: Int32Array[] = [];

  get(index: number): number {
    return this.#segments[Math.floor(index / SEGMENT_LENGTH)]?.[index % SEGMENT_LENGTH] ?? -1;
  }

  set(index: number, value: number): void {
    const at = Math.floor(index / SEGMENT_LENGTH);
    while (at >= this.#segments.length) this.#segments.push(new Int32Array(SEGMENT_LENGTH).fill(-1));
    this.#segments[at]![index % SEGMENT_LENGTH] = value;
  }
}
