/** A list of int32 values that grows by doubling; what was never set reads as -1. */
export interface GrowingIntegers {
  get(index: number): number;
  set(index: number, value: number): void;
}

export function createGrowingIntegers(): GrowingIntegers {
  let values = new Int32Array(16).fill(-1);
  return {
    get: (index) => values[index] ?? -1,
    set(index, value) {
      if (index >= values.length) {
        const grown = new Int32Array(2 ** Math.ceil(Math.log2(index + 1))).fill(-1);
        grown.set(values);
        values = grown;
      }
      values[index] = value;
    },
  };
}
