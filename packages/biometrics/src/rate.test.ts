import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidMeasurementError } from './errors.js';
import { clusteredRate, rateOf } from './rate.js';

describe('a rate with bounds', () => {
  it.each([
    { errors: 0, trials: 300, lower: 0, upper: 0.012221 },
    { errors: 5, trials: 100, lower: 0.016432, upper: 0.112835 },
    { errors: 10, trials: 10, lower: 0.691503, upper: 1 },
    { errors: 3, trials: 1_000_000, lower: 6.1867e-7, upper: 8.7673e-6 },
  ])(
    'agrees with the published Clopper-Pearson limits for $errors of $trials',
    ({ errors, trials, lower, upper }) => {
      const rate = rateOf(errors, trials);
      expect(rate.value).toBe(errors / trials);
      expect(Math.abs(rate.lower - lower)).toBeLessThanOrEqual(lower * 1e-4);
      expect(Math.abs(rate.upper - upper)).toBeLessThanOrEqual(upper * 1e-4);
    },
  );

  it('always lies between its bounds, and more trials never widen them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 5000 }), (errors, trials) => {
        const rate = rateOf(errors, trials);
        const larger = rateOf(errors * 2, trials * 2);
        expect(rate.lower).toBeLessThanOrEqual(rate.value);
        expect(rate.upper).toBeGreaterThanOrEqual(rate.value);
        expect(larger.upper - larger.lower).toBeLessThanOrEqual(rate.upper - rate.lower);
      }),
    );
  });

  it('refuses a rate of nothing', () => {
    expect(() => rateOf(0, 0)).toThrow(InvalidMeasurementError);
    expect(() => rateOf(2, 1)).toThrow(InvalidMeasurementError);
    expect(() => rateOf(Number.NaN, 1)).toThrow(InvalidMeasurementError);
  });
});

describe('a rate over pairs of people', () => {
  const evenly = Array.from({ length: 100 }, () => ({ errors: 4, trials: 990 }));

  it('counts every pair once', () => {
    expect(clusteredRate(evenly)).toMatchObject({ errors: 200, trials: 49_500, value: 200 / 49_500 });
  });

  it('has wider bounds when few people cause all errors', () => {
    const lookAlikes = evenly.map((_, i) => ({ errors: i < 4 ? 100 : 0, trials: 990 }));
    const spread = clusteredRate(evenly);
    const clustered = clusteredRate(lookAlikes);
    expect(clustered.value).toBe(spread.value);
    expect(clustered.upper).toBeGreaterThan(spread.upper * 1.5);
    expect(clustered.lower).toBeLessThan(spread.lower);
  });

  it('does not take several pictures of the same people for more people', () => {
    const onePicture = Array.from({ length: 20 }, () => ({ errors: 0, trials: 19 }));
    const tenPictures = onePicture.map(() => ({ errors: 0, trials: 1900 }));
    expect(clusteredRate(tenPictures).upper).toBeCloseTo(clusteredRate(onePicture).upper, 10);
  });

  it('needs two people', () => {
    expect(() => clusteredRate([{ errors: 0, trials: 5 }])).toThrow(InvalidMeasurementError);
  });
});
