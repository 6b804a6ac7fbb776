import type { Embedding } from '@mien/biometrics';
import type { Pace } from './pace.js';

/** Every template compared with every other: the cosine of i and j is `values[i * size + j]`. */
export interface GramMatrix {
  readonly size: number;
  /** Shape `[size, size]`, symmetric, unitless, in [-1, 1]. */
  readonly values: Float32Array;
}

/**
 * Compare all templates with each other once, so that every fold and every person's machine can reuse the scores.
 *
 * @param embeddings All shape `[D]`.
 * @param onRow Called with the number of finished rows, of `embeddings.length`.
 */
export async function gramMatrix(
  embeddings: readonly Embedding[],
  pace: Pace,
  onRow: (done: number) => void,
): Promise<GramMatrix> {
  const size = embeddings.length;
  const values = new Float32Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const score = dot(embeddings[i]!, embeddings[j]!);
      values[i * size + j] = score;
      values[j * size + i] = score;
    }
    onRow(i + 1);
    await pace();
  }
  return { size, values };
}

/** Scores of one template against all, shape `[size]`; a view, not a copy. */
export const gramRow = ({ size, values }: GramMatrix, template: number): Float32Array =>
  values.subarray(template * size, (template + 1) * size);

/** Inner product of two vectors of one length; four sums, so that the processor need not wait for each addition. */
export function dot(a: Float32Array, b: Float32Array): number {
  const whole = a.length - (a.length % 4);
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let d = 0; d < whole; d += 4) {
    s0 += a[d]! * b[d]!;
    s1 += a[d + 1]! * b[d + 1]!;
    s2 += a[d + 2]! * b[d + 2]!;
    s3 += a[d + 3]! * b[d + 3]!;
  }
  for (let d = whole; d < a.length; d++) s0 += a[d]! * b[d]!;
  return s0 + s1 + (s2 + s3);
}
