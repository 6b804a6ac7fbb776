import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestAccuracy,
  equalErrorRate,
  errorCurve,
  operatingPoint,
  scoreSets,
  thresholdAtFmr,
  trueAcceptRateAt,
} from './error-curve.js';
import { InvalidMeasurementError } from './errors.js';

const scores = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('ten comparisons known by hand', () => {
  const sets = scoreSets([0.9, 0.8, 0.7, 0.6, 0.3], [0.5, 0.4, 0.2, 0.1, 0]);

  it('counts a score at the threshold as a match', () => {
    expect(operatingPoint(sets, 0.5)).toEqual({ threshold: 0.5, fmr: expect.closeTo(0.2, 12), fnmr: 0.2 });
    expect(operatingPoint(sets, 0.51).fmr).toBe(0);
  });
  it('finds the equal error rate where the curves cross', () => {
    expect(equalErrorRate(sets).eer).toBeCloseTo(0.2, 12);
  });
  it('puts the best threshold in the middle of the gap', () => {
    expect(bestAccuracy(sets)).toEqual({ accuracy: 0.9, threshold: expect.closeTo(0.55, 9) });
  });
  it('accepts four of five when nobody else may pass', () => {
    expect(trueAcceptRateAt(sets, 0)).toBe(0.8);
    expect(trueAcceptRateAt(sets, 0.4)).toBe(1);
  });
});

it('never exceeds the rate it was asked for', () => {
  fc.assert(
    fc.property(scores, fc.double({ min: 0, max: 0.99, noNaN: true }), (nonMated, fmr) => {
      const sets = scoreSets([1], nonMated);
      expect(operatingPoint(sets, thresholdAtFmr(sets.nonMated, fmr)).fmr).toBeLessThanOrEqual(fmr + 1e-9);
    }),
  );
});

it('draws a curve that runs from accepting everything to nothing, FMR falling and FNMR rising', () => {
  fc.assert(
    fc.property(scores, scores, (mated, nonMated) => {
      const sets = scoreSets(mated, nonMated);
      const curve = errorCurve(sets);
      expect(curve[0]).toMatchObject({ fmr: 1, fnmr: 0 });
      expect(curve.at(-1)).toMatchObject({ fmr: 0, fnmr: 1 });
      for (const [i, point] of curve.entries()) {
        const before = curve[i - 1] ?? point;
        expect(point.fmr).toBeLessThanOrEqual(before.fmr);
        expect(point.fnmr).toBeGreaterThanOrEqual(before.fnmr);
        expect(point).toEqual({
          ...operatingPoint(sets, point.threshold),
          fmr: expect.closeTo(point.fmr, 9),
        });
      }
    }),
  );
});

it('refuses runs that measured nothing and scores that are not numbers', () => {
  expect(() => scoreSets([], [0.1])).toThrow(InvalidMeasurementError);
  expect(() => scoreSets([0.1], [])).toThrow(InvalidMeasurementError);
  expect(() => scoreSets([Number.NaN], [0.1])).toThrow(InvalidMeasurementError);
});
