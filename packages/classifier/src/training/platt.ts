/** Probability of being right at decision value f: 1 / (1 + exp(slope · f + offset)). */
export interface Sigmoid {
  /** Below 0 when higher decision values are right more often. */
  readonly slope: number;
  readonly offset: number;
}

/** Decision values of machines that never saw the probe, and whether the probe was that person. */
export interface LabelledDecisions {
  readonly values: Float64Array;
  readonly isRight: readonly boolean[];
}

const MAX_ITERATIONS = 100;
const MIN_STEP = 1e-10;
const RIDGE = 1e-12;
const GRADIENT_TOLERANCE = 1e-5;

/**
 * Fit Platt's sigmoid by Newton's method with backtracking.
 *
 * Targets are (N₊+1)/(N₊+2) and 1/(N₋+2) instead of 1 and 0, so a separable sample does not claim certainty.
 *
 * @see Lin, Lin and Weng, "A note on Platt's probabilistic outputs for support vector machines", Machine Learning 2007:
 *   the likelihood in a form that neither overflows nor cancels.
 */
export function fitSigmoid({ values, isRight }: LabelledDecisions): Sigmoid {
  const right = isRight.filter(Boolean).length;
  const wrong = isRight.length - right;
  const targets = Float64Array.from(isRight, (is) => (is ? (right + 1) / (right + 2) : 1 / (wrong + 2)));
  let sigmoid: Sigmoid = { slope: 0, offset: Math.log((wrong + 1) / (right + 1)) };
  let loss = lossOf(sigmoid, values, targets);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const { gradient, direction } = newton(sigmoid, values, targets);
    if (Math.hypot(...gradient) < GRADIENT_TOLERANCE) break;
    const step = lineSearch(sigmoid, loss, gradient, direction, (next) => lossOf(next, values, targets));
    if (step === undefined) break;
    sigmoid = step.sigmoid;
    loss = step.loss;
  }
  return sigmoid;
}

/** Probability in (0, 1) at one decision value. */
export function probabilityAt({ slope, offset }: Sigmoid, value: number): number {
  const x = slope * value + offset;
  return x >= 0 ? Math.exp(-x) / (1 + Math.exp(-x)) : 1 / (1 + Math.exp(x));
}

function lossOf({ slope, offset }: Sigmoid, values: Float64Array, targets: Float64Array): number {
  let loss = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]! * slope + offset;
    loss += (x >= 0 ? targets[i]! : targets[i]! - 1) * x + Math.log1p(Math.exp(-Math.abs(x)));
  }
  return loss;
}

type Pair = readonly [number, number];

function newton(sigmoid: Sigmoid, values: Float64Array, targets: Float64Array) {
  let [h11, h22, h21, g1, g2] = [RIDGE, RIDGE, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const p = probabilityAt(sigmoid, values[i]!);
    const weight = p * (1 - p);
    h11 += values[i]! ** 2 * weight;
    h22 += weight;
    h21 += values[i]! * weight;
    g1 += values[i]! * (targets[i]! - p);
    g2 += targets[i]! - p;
  }
  const determinant = h11 * h22 - h21 * h21;
  const direction: Pair = [-(h22 * g1 - h21 * g2) / determinant, -(h11 * g2 - h21 * g1) / determinant];
  return { gradient: [g1, g2] as Pair, direction };
}

function lineSearch(
  from: Sigmoid,
  loss: number,
  gradient: Pair,
  direction: Pair,
  lossAt: (sigmoid: Sigmoid) => number,
) {
  const descent = gradient[0] * direction[0] + gradient[1] * direction[1];
  for (let step = 1; step >= MIN_STEP; step /= 2) {
    const sigmoid = { slope: from.slope + step * direction[0], offset: from.offset + step * direction[1] };
    const next = lossAt(sigmoid);
    if (next < loss + 1e-4 * step * descent) return { sigmoid, loss: next };
  }
  return undefined;
}
