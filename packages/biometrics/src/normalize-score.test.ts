import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidMeasurementError } from './errors.js';
import { cohortFromMoments, cohortLevel, cohortStatistics, normalizeScore } from './normalize-score.js';

const scores = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 80 });

/** Normally distributed numbers, the same ones for a seed (Box and Muller over a linear congruence). */
function gaussianFrom(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe('a cohort of other people', () => {
  it('is described by mean and deviation', () => {
    const cohort = cohortStatistics([0.1, 0.2, 0.3]);
    expect(cohort).toEqual({ people: 3, mean: expect.closeTo(0.2, 12), deviation: expect.closeTo(0.1, 9) });
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

describe('the level that strangers reach', () => {
  const cohort = (people: number) => ({ people, mean: 0.2, deviation: 0.1 });

  it('is a standard deviation above the mean of a large cohort', () => {
    expect(cohortLevel(cohort(100_000))).toBeCloseTo(0.3, 5);
  });

  it.each([
    // Student's quantile of probability 0.8413 with people - 1 degrees of freedom, times the root of 1 + 1 / people.
    { people: 20, level: 0.2 + 0.1 * 1.0271 * Math.sqrt(1 + 1 / 20) },
    { people: 50, level: 0.2 + 0.1 * 1.0103 * Math.sqrt(1 + 1 / 50) },
  ])('is the prediction limit with $people people', ({ people, level }) => {
    expect(cohortLevel(cohort(people))).toBeCloseTo(level, 3);
  });

  it('is the higher, the fewer people there are', () => {
    const levels = [2, 5, 20, 100, 1000].map((people) => cohortLevel(cohort(people)));
    expect(levels).toEqual(levels.toSorted((a, b) => b - a));
  });

  it('keeps the false match rate of a cohort of 20 at that of a cohort of 1000', () => {
    const gaussian = gaussianFrom(4);
    const rateWith = (people: number) => {
      let falseMatches = 0;
      for (let trial = 0; trial < 4000; trial++) {
        const level = () =>
          cohortLevel(cohortStatistics(Array.from({ length: people }, () => 0.1 * gaussian())));
        if (normalizeScore(0.1 * gaussian(), level(), level()) >= 0.1) falseMatches++;
      }
      return falseMatches / 4000;
    };
    const [few, many] = [rateWith(20), rateWith(1000)];
    expect(few).toBeLessThan(1.5 * many);
    expect(few).toBeGreaterThan(many / 1.5);
  });
});

describe('a normalized score', () => {
  it('is 0 where strangers end and 1 for the same face', () => {
    expect(normalizeScore(0.35, 0.3, 0.4)).toBeCloseTo(0, 12);
    expect(normalizeScore(1, 0.3, 0.4)).toBe(1);
  });

  it('does not change when the embedder uses only the upper part of the scale for these people', () => {
    const unit = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, unit, (score, probe, reference, floor) => {
        const squeeze = (value: number) => floor + (1 - floor) * value;
        const before = normalizeScore(score, probe, reference);
        const after = normalizeScore(squeeze(score), squeeze(probe), squeeze(reference));
        expect(after).toBeCloseTo(before, 6);
      }),
    );
  });

  it('is never high where strangers reach a perfect score', () => {
    expect(normalizeScore(1, 1, 1)).toBeLessThanOrEqual(0);
    expect(normalizeScore(0.9999, 1.01, 1)).toBeLessThanOrEqual(0);
  });
});
