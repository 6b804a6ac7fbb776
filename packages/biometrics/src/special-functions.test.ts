import fc from 'fast-check';
import { expect, it } from 'vitest';
import { betaQuantile, logGamma, regularizedBeta } from './special-functions.js';

it('knows factorials and the gamma of a half', () => {
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 10);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
});

it('equals the binomial tail for whole numbers', () => {
  const choose = [1, 5, 10, 10, 5, 1];
  const tail = [2, 3, 4, 5].reduce((sum, k) => sum + choose[k]! * 0.3 ** k * 0.7 ** (5 - k), 0);
  expect(regularizedBeta(0.3, 2, 4)).toBeCloseTo(tail, 12);
});

it('is undone by its quantile, also for rare events among millions', () => {
  const size = fc.double({ min: 0.5, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), size, size, (probability, a, b) => {
      expect(regularizedBeta(betaQuantile(probability, a, b), a, b)).toBeCloseTo(probability, 5);
    }),
  );
});
