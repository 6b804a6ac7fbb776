/** A slider moves in equal steps of the logarithm: each step makes mistakes rarer by the same factor. */
export const toPosition = (rate: number): number => Math.log10(rate);

/** Two significant digits, so that a slider stops at rates one can say. */
export function fromPosition(position: number): number {
  return Number((10 ** position).toPrecision(2));
}

/** "1 in N": how many strangers or comparisons make one mistake, two significant digits. */
export function oneIn(rate: number): number {
  return Number((1 / rate).toPrecision(2));
}

/** The powers of ten between two rates, both included. */
export function decades(min: number, max: number): readonly number[] {
  const first = Math.ceil(toPosition(min) - 1e-9);
  const last = Math.floor(toPosition(max) + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
