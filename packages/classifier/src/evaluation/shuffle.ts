/**
 * The same values in an order that the seed decides (Fisher and Yates).
 *
 * @param seed Any 32-bit whole number.
 * @see mulberry32, public domain: enough to deal templates to folds, not for secrets.
 */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const order = [...values];
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(i + 1);
    const value = order[i]!;
    order[i] = order[j]!;
    order[j] = value;
  }
  return order;
}
