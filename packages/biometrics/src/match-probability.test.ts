import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidMeasurementError, InvalidPolicyError } from './errors.js';
import { fitLikelihood } from './fit-likelihood.js';
import { candidateProbabilities, logLikelihoodRatio, matchProbability } from './match-probability.js';
import { aCalibration } from './testing/a-calibration.js';

const calibration = aCalibration();

describe('the likelihood ratio of a run', () => {
  /** Evenly spaced quantiles of a logistic distribution: its log ratio against a shifted one is known. */
  const logistic = (center: number, scale: number) =>
    Float64Array.from({ length: 2000 }, (_, i) => center + scale * Math.log((i + 0.5) / (2000 - i - 0.5)));

  it('is even where two like distributions cross, and rises with the score', () => {
    const model = fitLikelihood(logistic(0.7, 0.05), logistic(0.1, 0.05), 12);
    expect(logLikelihoodRatio(model, 0.4)).toBeCloseTo(0, 4);
    expect(model.slope).toBeGreaterThan(10);
  });
  it('says no more than the run can vouch for', () => {
    const model = fitLikelihood(logistic(0.7, 0.01), logistic(0.1, 0.01), 9);
    expect(logLikelihoodRatio(model, 5)).toBe(9);
    expect(logLikelihoodRatio(model, -5)).toBe(-9);
  });
  it('is refused when strangers score higher than oneself', () => {
    expect(() => fitLikelihood([0.1, 0.2], [0.7, 0.8], 5)).toThrow(InvalidMeasurementError);
    expect(() => fitLikelihood([0.1], [0.7, 0.8], 5)).toThrow(InvalidMeasurementError);
  });
});

describe('the probability of a match', () => {
  it('equals the prior where the score says nothing', () => {
    expect(matchProbability(calibration, 1 / 3, 'raw', 0.2)).toBeCloseTo(0.2, 9);
  });
  it('rises with score and prior', () => {
    const score = fc.double({ min: -1, max: 1, noNaN: true });
    const prior = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(score, score, prior, (a, b, p) => {
        const low = matchProbability(calibration, Math.min(a, b), 'raw', p);
        expect(matchProbability(calibration, Math.max(a, b), 'raw', p)).toBeGreaterThanOrEqual(low);
        expect(
          matchProbability(calibration, Math.min(a, b), 'raw', Math.min(0.995, p * 1.5)),
        ).toBeGreaterThanOrEqual(low);
      }),
    );
  });
  it.each([0, 1, Number.NaN])('needs a prior that can be changed by evidence, not %d', (prior) => {
    expect(() => matchProbability(calibration, 0.5, 'raw', prior)).toThrow(InvalidPolicyError);
  });
});

describe('the probabilities of candidates', () => {
  it('share at most 1 and follow the scores', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 10 }), (scores) => {
        const sorted = scores.toSorted((a, b) => b - a);
        const shares = candidateProbabilities(calibration, sorted, 'raw', 50, 0.5);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1);
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      }),
    );
  });
  it('are halved when two look equally like the probe', () => {
    const [one, two] = candidateProbabilities(calibration, [0.9, 0.9], 'raw', 2, 0.5);
    expect(one).toBeCloseTo(0.5, 4);
    expect(two).toBe(one);
  });
  it('fall as more people are searched', () => {
    const [few] = candidateProbabilities(calibration, [0.6], 'raw', 10, 0.5);
    const [many] = candidateProbabilities(calibration, [0.6], 'raw', 10_000, 0.5);
    expect(many).toBeLessThan(few!);
  });
});
