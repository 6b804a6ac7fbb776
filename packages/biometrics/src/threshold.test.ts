import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidPolicyError, UnsupportedFmrError } from './errors.js';
import { aCalibration } from './testing/a-calibration.js';
import { fmrAtThreshold, fmrForFpir, lowestSupportedFmr, thresholdForFmr } from './threshold.js';

const calibration = aCalibration();

describe('the threshold of a false match rate', () => {
  it.each([
    { fmr: 1e-3, threshold: 0.4, basis: 'measured' },
    { fmr: 10 ** -3.25, threshold: 0.425, basis: 'measured' },
    { fmr: 0.5, threshold: 0.2, basis: 'measured' },
    { fmr: 1e-5, threshold: 0.6, basis: 'measured' },
    { fmr: 1e-6, threshold: 0.7, basis: 'extrapolated' },
    { fmr: 1e-7, threshold: 0.8, basis: 'extrapolated' },
  ])('is $threshold ($basis) at $fmr', ({ fmr, threshold, basis }) => {
    const found = thresholdForFmr(calibration, fmr, 'raw');
    expect(found.threshold).toBeCloseTo(threshold, 9);
    expect(found.basis).toBe(basis);
  });

  it('is refused where no measurement reaches', () => {
    expect(() => thresholdForFmr(calibration, 9e-8, 'raw')).toThrow(UnsupportedFmrError);
    expect(lowestSupportedFmr(calibration, 'raw')).toBeCloseTo(1e-7, 12);
  });

  it.each([0, 1, -1, Number.NaN])('is refused for the impossible rate %d', (fmr) => {
    expect(() => thresholdForFmr(calibration, fmr, 'raw')).toThrow(InvalidPolicyError);
  });

  it('rises as the rate falls, and gives the rate back', () => {
    const exponent = fc.double({ min: -7, max: -1, noNaN: true });
    fc.assert(
      fc.property(exponent, exponent, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((x) =>
          thresholdForFmr(calibration, 10 ** x, 'raw'),
        );
        expect(low!.threshold).toBeGreaterThanOrEqual(high!.threshold);
        expect(Math.log10(fmrAtThreshold(calibration, low!.threshold, 'raw'))).toBeCloseTo(Math.min(a, b), 6);
      }),
    );
  });
});

describe('the false match rate at a threshold', () => {
  it('stays inside what was measured', () => {
    expect(fmrAtThreshold(calibration, -1, 'raw')).toBeCloseTo(0.1, 12);
    expect(fmrAtThreshold(calibration, 5, 'raw')).toBe(lowestSupportedFmr(calibration, 'raw'));
  });
});

describe('the false match rate a search of many needs', () => {
  it('is the FPIR itself for one person, and a share of it for many', () => {
    expect(fmrForFpir(0.003, 1)).toBeCloseTo(0.003, 12);
    expect(fmrForFpir(0.003, 40)).toBeCloseTo(7.5e-5, 6);
    expect(fmrForFpir(0.003, 2000)).toBeCloseTo(1.5e-6, 8);
  });
  it('brings back the FPIR when that many people are searched', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 0.9, noNaN: true }),
        fc.integer({ min: 1, max: 1e6 }),
        (fpir, people) => {
          expect(-Math.expm1(people * Math.log1p(-fmrForFpir(fpir, people)))).toBeCloseTo(fpir, 9);
        },
      ),
    );
  });
  it('needs a rate and somebody to search', () => {
    expect(() => fmrForFpir(0, 10)).toThrow(InvalidPolicyError);
    expect(() => fmrForFpir(0.01, 0)).toThrow(InvalidPolicyError);
  });
});
