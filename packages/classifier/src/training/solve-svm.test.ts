import { seededRandom } from '@mien/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BinaryProblem, solveSvm } from './solve-svm.js';

/** A problem over plain points, with the constant feature that gives the bias. */
function problemOf(
  points: readonly (readonly number[])[],
  signs: readonly number[],
  cost: number,
): BinaryProblem {
  const kernel = points.flatMap((a) => points.map((b) => a.reduce((sum, x, d) => sum + x * b[d]!, 1)));
  return {
    kernel: Float32Array.from(kernel),
    size: points.length,
    signs: Int8Array.from(signs),
    matedCost: cost,
    otherCost: cost,
  };
}

const weightsOf = (points: readonly (readonly number[])[], signs: readonly number[], alphas: Float64Array) =>
  [...points[0]!.keys(), -1].map((d) =>
    points.reduce((sum, point, i) => sum + alphas[i]! * signs[i]! * (point[d] ?? 1), 0),
  );

describe('a support vector machine', () => {
  it('finds the widest margin between two pairs of points: w = (½, ½), b = 0', () => {
    const points = [
      [1, 1],
      [2, 2],
      [-1, -1],
      [-2, -2],
    ]; // prettier-ignore
    const signs = [1, 1, -1, -1];
    const { alphas } = solveSvm(problemOf(points, signs, 1e6));
    const [w1, w2, b] = weightsOf(points, signs, alphas);
    expect(w1).toBeCloseTo(0.5, 2);
    expect(w2).toBeCloseTo(0.5, 2);
    expect(b).toBeCloseTo(0, 2);
    expect([alphas[1], alphas[3]]).toEqual([0, 0]);
  });

  it('gives the bound to points that lie within each other', () => {
    const { alphas, converged } = solveSvm(problemOf([[1], [1]], [1, -1], 0.25));
    expect([...alphas]).toEqual([0.25, 0.25]);
    expect(converged).toBe(true);
  });

  it('makes the side with the higher price pay less often', () => {
    const points = [[0.2], [-1], [-0.9], [0.3]];
    const signs = [1, -1, -1, -1];
    const cheap = solveSvm(problemOf(points, signs, 0.5));
    const dear = solveSvm({ ...problemOf(points, signs, 0.5), matedCost: 50 });
    const valueAt = (alphas: Float64Array) =>
      weightsOf(points, signs, alphas)[0]! * 0.2 + weightsOf(points, signs, alphas)[1]!;
    expect(valueAt(dear.alphas)).toBeGreaterThan(valueAt(cheap.alphas));
  });

  it('reaches the optimum on any data: coefficients inside their bounds, no gap to the primal', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(),
          size: fc.integer({ min: 4, max: 60 }),
          dimension: fc.integer({ min: 1, max: 40 }),
          cost: fc.double({ min: 0.01, max: 20, noNaN: true }),
        }),
        ({ seed, size, dimension, cost }) => {
          const random = seededRandom(seed);
          const points = Array.from({ length: size }, () => {
            const point = Array.from({ length: dimension }, () => random.gaussian());
            return point.map((x) => x / Math.hypot(...point));
          });
          const signs = points.map((_, i) => (i % 4 === 0 ? 1 : -1));
          const { alphas, primal, dualityGap } = solveSvm(problemOf(points, signs, cost));
          expect(alphas.every((alpha) => alpha >= 0 && alpha <= cost)).toBe(true);
          expect(dualityGap).toBeGreaterThanOrEqual(-1e-4 * (1 + primal));
          expect(dualityGap).toBeLessThanOrEqual(0.02 * (cost * size + primal));
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });
});
