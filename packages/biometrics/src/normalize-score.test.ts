import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidMeasurementError } from './errors.js';
import { cohortFromMoments, cohortLevel, cohortStatistics, normalizeScore } from './normalize-score.js';

const scores = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 80 });

describe('a cohort of other people', () => {
  it('is described by mean and deviation', () => {
    const cohort = cohortStatistics([0.1, 0.2, 0.3]);
    expect(cohort).toEqual({ people: 3, mean: expect.closeTo(0.2, 12), deviation: expect.closeTo(0.1, 9) });
    expect(cohortLevel(cohort)).toBeCloseTo(0.3, 9);
  });

  it('gives the same numbers from running sums', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const sum = values.reduce((total, value) => total + value, 0);
        const squares = values.reduce((total, value) => total + value ** 2, 0);
        const running = cohortFromMoments(values.length, sum, squares);
        expect(running.mean).toBeCloseTo(cohortStatistics(values).mean, 9);
        expect(running.deviation).toBeCloseTo(cohortStatistics(values).deviation, 9);
      }),
    );
  });

  it('has no deviation below zero when rounding says so', () => {
    expect(cohortFromMoments(3, 0.3, 0.03 - 1e-17).deviation).toBeGreaterThanOrEqual(0);
  });

  it('is not one person', () => {
    expect(() => cohortStatistics([0.3])).toThrow(InvalidMeasurementError);
  });
});

it('does not change when everybody looks more alike by the same amount', () => {
  fc.assert(
    fc.property(
      scores,
      scores,
      fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      (probe, reference, shift) => {
        const level = (values: number[], by: number) =>
          cohortLevel(cohortStatistics(values.map((value) => value + by)));
        const before = normalizeScore(0.4, level(probe, 0), level(reference, 0));
        const after = normalizeScore(0.4 + shift, level(probe, shift), level(reference, shift));
        expect(after).toBeCloseTo(before, 6);
      },
    ),
  );
});
