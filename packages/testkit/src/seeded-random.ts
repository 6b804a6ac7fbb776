/** A source of numbers that a seed repeats exactly. */
export interface SeededRandom {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number, uniform in [0, limit). */
  below(limit: number): number;
  /** Normal with mean 0 and standard deviation 1 (Box and Muller, 1958). */
  gaussian(): number;
}

/**
 * Make a random source from a seed, so that a failing test fails again.
 *
 * @param seed Any 32-bit whole number.
 * @see Tommy Ettinger's mulberry32, public domain: period 2^32, good enough for test data.
 */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    gaussian: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
