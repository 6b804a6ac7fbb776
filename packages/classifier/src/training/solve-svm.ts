/** One "this person or somebody else" problem over rows of a kernel. */
export interface BinaryProblem {
  /** Kernel of row i and row j, bias included: `kernel[i * size + j]`; positive on the diagonal. */
  readonly kernel: Float32Array;
  readonly size: number;
  /** 1 for the person, -1 for others. Shape `[size]`. */
  readonly signs: Int8Array;
  /** Price of a violated margin for the person's rows and for the others'; above 0. */
  readonly matedCost: number;
  readonly otherCost: number;
}

export interface DualSolution {
  /** In [0, cost of the row]; above 0 for support vectors. Shape `[size]`. */
  readonly alphas: Float64Array;
  /** Primal minus dual objective: how far from the optimum this can be at most. */
  readonly dualityGap: number;
  readonly primal: number;
  readonly converged: boolean;
}

/** Largest gradient that counts as none; margins are 1, so this is a hundredth of a margin. */
const TOLERANCE = 0.01;
const MAX_STEPS_PER_ROW = 200;

/**
 * Train a linear support vector machine with hinge loss, in its dual: min ½ αᵀQα − Σα, 0 ≤ α ≤ cost, Q_ij = y_i y_j K_ij.
 *
 * Greedy coordinate descent: each step solves exactly for the coefficient whose projected gradient is largest. The bias is
 * part of the kernel (a constant feature), so coefficients have no equation between them. Deterministic.
 *
 * @see Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008 (LIBLINEAR): the dual, the
 *   projected gradient and the exact step; the greedy order suits a kernel already in memory, where a step costs one row.
 */
export function solveSvm(problem: BinaryProblem): DualSolution {
  const { kernel, size, signs } = problem;
  const alphas = new Float64Array(size);
  /** d/dα_i of the dual: y_i f(x_i) − 1. */
  const gradients = new Float64Array(size).fill(-1);
  let steps = size * MAX_STEPS_PER_ROW;
  let worst = signs.indexOf(1);
  while (worst >= 0 && steps-- > 0) {
    const before = alphas[worst]!;
    const limit = signs[worst]! > 0 ? problem.matedCost : problem.otherCost;
    const wanted = before - gradients[worst]! / kernel[worst * size + worst]!;
    const after = Math.min(limit, Math.max(0, wanted));
    alphas[worst] = after;
    worst = addRow(problem, gradients, alphas, worst, (after - before) * signs[worst]!);
  }
  return { alphas, converged: worst < 0, ...objectives(problem, alphas, gradients) };
}

/** Add one row to the gradients; the row whose projected gradient is then largest, -1 if none is above the tolerance. */
function addRow(
  { kernel, size, signs, matedCost, otherCost }: BinaryProblem,
  gradients: Float64Array,
  alphas: Float64Array,
  row: number,
  change: number,
): number {
  const start = row * size;
  let worst = -1;
  let largest = TOLERANCE;
  for (let j = 0; j < size; j++) {
    const sign = signs[j]!;
    const gradient = gradients[j]! + change * sign * kernel[start + j]!;
    gradients[j] = gradient;
    const alpha = alphas[j]!;
    const movable = gradient < 0 ? alpha < (sign > 0 ? matedCost : otherCost) : alpha > 0;
    const violation = gradient < 0 ? -gradient : gradient;
    if (movable && violation > largest) {
      largest = violation;
      worst = j;
    }
  }
  return worst;
}

function objectives(
  { signs, matedCost, otherCost }: BinaryProblem,
  alphas: Float64Array,
  gradients: Float64Array,
) {
  let squaredNorm = 0;
  let losses = 0;
  let sum = 0;
  for (const [i, alpha] of alphas.entries()) {
    squaredNorm += alpha * (gradients[i]! + 1);
    losses += (signs[i]! > 0 ? matedCost : otherCost) * Math.max(0, -gradients[i]!);
    sum += alpha;
  }
  const primal = squaredNorm / 2 + losses;
  return { primal, dualityGap: primal - (sum - squaredNorm / 2) };
}
