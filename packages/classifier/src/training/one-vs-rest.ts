import type { Embedding } from '@mien/biometrics';
import { type GramMatrix, gramRow } from './gram-matrix.js';
import type { Pace } from './pace.js';
import { solveSvm } from './solve-svm.js';

/** One person against all others: f(x) = Σ coefficient · (cosine of x and support + 1). */
export interface Machine {
  readonly subject: number;
  /** Templates, as numbered in the Gram matrix. */
  readonly supports: Int32Array;
  readonly coefficients: Float64Array;
  readonly converged: boolean;
}

/** The constant feature every embedding carries besides its own, so that a machine has a bias. */
const BIAS_KERNEL = 1;

export interface OneVsRestInput {
  readonly gram: GramMatrix;
  readonly subjectOf: Int32Array;
  /** Templates to train on. */
  readonly rows: readonly number[];
  /** Price of a violated margin when both sides were equally many; each side's total weight is the same. */
  readonly cost: number;
}

/**
 * Train one machine for each person that has a template among `rows`, in order of the people's numbers.
 *
 * A person has a handful of templates against thousands of others, so costs are balanced: each side weighs half, as in
 * King and Zeng, "Logistic regression in rare events data", 2001.
 */
export async function trainOneVsRest(
  { gram, subjectOf, rows, cost }: OneVsRestInput,
  pace: Pace,
  onSubject: () => void,
): Promise<readonly Machine[]> {
  const kernel = kernelOf(gram, rows);
  const owners = rows.map((row) => subjectOf[row]!);
  const machines: Machine[] = [];
  for (const subject of [...new Set(owners)].sort((a, b) => a - b)) {
    const signs = Int8Array.from(owners, (owner) => (owner === subject ? 1 : -1));
    const mated = signs.filter((sign) => sign > 0).length;
    const { alphas, converged } = solveSvm({
      kernel,
      size: rows.length,
      signs,
      matedCost: (cost * rows.length) / (2 * mated),
      otherCost: (cost * rows.length) / (2 * (rows.length - mated)),
    });
    const used = [...alphas.keys()].filter((i) => alphas[i]! > 0);
    machines.push({
      subject,
      supports: Int32Array.from(used, (i) => rows[i]!),
      coefficients: Float64Array.from(used, (i) => alphas[i]! * signs[i]!),
      converged,
    });
    onSubject();
    await pace();
  }
  return machines;
}

function kernelOf(gram: GramMatrix, rows: readonly number[]): Float32Array {
  const size = rows.length;
  const kernel = new Float32Array(size * size);
  for (const [i, row] of rows.entries()) {
    const scores = gramRow(gram, row);
    for (let j = 0; j < size; j++) kernel[i * size + j] = scores[rows[j]!]! + BIAS_KERNEL;
  }
  return kernel;
}

/** f(x) of one machine for a template with these scores against all (a Gram row). Above 0 is this person's side. */
export function decisionOf({ supports, coefficients }: Machine, scores: Float32Array): number {
  let value = 0;
  for (let i = 0; i < supports.length; i++) value += coefficients[i]! * (scores[supports[i]!]! + BIAS_KERNEL);
  return value;
}

/** The same machine as weights and bias: f(x) = w·x + b. Shape `[D + 1]`, the bias last. */
export function weightsOf(
  { supports, coefficients }: Machine,
  embeddings: readonly Embedding[],
  dimension: number,
): Float32Array {
  const weights = new Float64Array(dimension + 1);
  for (const [i, support] of supports.entries()) {
    const coefficient = coefficients[i]!;
    const embedding = embeddings[support]!;
    for (let d = 0; d < dimension; d++) weights[d]! += coefficient * embedding[d]!;
    weights[dimension]! += coefficient * BIAS_KERNEL;
  }
  return Float32Array.from(weights);
}
