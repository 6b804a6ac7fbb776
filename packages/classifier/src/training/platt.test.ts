import { seededRandom } from '@mien/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitSigmoid, probabilityAt } from './platt.js';

it('claims a half in the middle of two mirrored groups', () => {
  const sigmoid = fitSigmoid({
    values: Float64Array.of(-2, -1, -0.5, 0.5, 1, 2),
    isRight: [false, false, true, false, true, true],
  });
  expect(probabilityAt(sigmoid, 0)).toBeCloseTo(0.5, 6);
  expect(sigmoid.slope).toBeLessThan(0);
});

it('finds the sigmoid that made the data', () => {
  const random = seededRandom(5);
  const truth = { slope: -3, offset: 0.7 };
  const values = Float64Array.from({ length: 50_000 }, () => random.gaussian());
  const isRight = [...values].map((value) => random.next() < probabilityAt(truth, value));
  const fitted = fitSigmoid({ values, isRight });
  expect(fitted.slope).toBeCloseTo(truth.slope, 0);
  expect(Math.abs(fitted.slope - truth.slope)).toBeLessThan(0.12);
  expect(Math.abs(fitted.offset - truth.offset)).toBeLessThan(0.06);
});

it('does not claim certainty from separable values', () => {
  const sigmoid = fitSigmoid({ values: Float64Array.of(-1, -1, 1, 1), isRight: [false, false, true, true] });
  expect(probabilityAt(sigmoid, 1)).toBeCloseTo(3 / 4, 3);
  expect(probabilityAt(sigmoid, -1)).toBeCloseTo(1 / 4, 3);
});

it('stays finite and leaves no slope in the likelihood, whatever the scale of the values', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (seed, scale) => {
      const random = seededRandom(seed);
      const values = Float64Array.from({ length: 60 }, () => scale * random.gaussian());
      const isRight = [...values].map((value) => random.next() < 1 / (1 + Math.exp(-value / scale)));
      const sigmoid = fitSigmoid({ values, isRight });
      const right = isRight.filter(Boolean).length;
      const wrong = isRight.length - right;
      const residuals = [...values].map(
        (value, i) =>
          (isRight[i] ? (right + 1) / (right + 2) : 1 / (wrong + 2)) - probabilityAt(sigmoid, value),
      );
      expect(residuals.reduce((sum, residual) => sum + residual, 0)).toBeCloseTo(0, 3);
      const tilt = residuals.reduce((sum, residual, i) => sum + (residual * values[i]!) / scale, 0);
      expect(tilt).toBeCloseTo(0, 2);
    }),
    { numRuns: 100, seed: 2 },
  );
});

it('never leaves [0, 1] at extreme values', () => {
  const sigmoid = { slope: -1e3, offset: 0 };
  expect([probabilityAt(sigmoid, 1e9), probabilityAt(sigmoid, -1e9)]).toEqual([1, 0]);
});
