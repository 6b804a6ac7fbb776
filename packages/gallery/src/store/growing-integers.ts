/** A list of int32 values that grows by doubling; what was never set reads as -1. */
export class GrowingIntegers {
  #values = new Int32Array(16).fill(-1);

  get(index: number): number {
    return this.#values[index] ?? -1;
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const grown = new Int32Array(2 ** Math.ceil(Math.log2(index + 1))).fill(-1);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[index] = value;
  }
}
