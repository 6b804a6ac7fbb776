import { describe, expect, it } from 'vitest';
import { type OperatingPoint, previewThreshold } from './preview-threshold.js';
import { decades, fromPosition, oneIn, toPosition } from './rate-scale.js';
import { thresholdChart } from './threshold-chart.js';

const aPoint = (form: 'raw' | 'normalized' = 'normalized'): OperatingPoint => ({
  packId: 'mien-512',
  embedderId: 'e',
  enrolledPeople: 240,
  verification: { targetFmr: 1e-4, fmr: 1e-4, threshold: 0.3, scoreForm: form },
  identification: { targetFpir: 0.01, fmr: 4e-5, threshold: 0.33, scoreForm: form },
  curve: [
    { threshold: 0.2, fmr: 1e-2, fnmr: 0.005 },
    { threshold: 0.3, fmr: 1e-4, fnmr: 0.03 },
    { threshold: 0.4, fmr: 1e-6, fnmr: 0.09 },
  ],
});

describe('what a rate would come to', () => {
  it.each([
    ['at a measured point', 1e-4, 0.3, 0.03, false],
    ['halfway between two, on the logarithm', 1e-3, 0.25, 0.0175, false],
    ['at the strictest measured', 1e-6, 0.4, 0.09, false],
    ['beyond the strictest measured', 1e-7, 0.4, 0.09, true],
    ['looser than all that was measured', 0.1, 0.2, 0.005, false],
  ])('%s', (_, fmr, threshold, fnmr, isBeyondMeasured) => {
    const preview = previewThreshold(aPoint(), fmr)!;
    expect(preview.threshold).toBeCloseTo(threshold, 10);
    expect(preview.fnmr).toBeCloseTo(fnmr, 10);
    expect(preview.isBeyondMeasured).toBe(isBeyondMeasured);
  });

  it('is a hundred times stricter while few people are enrolled', () => {
    expect(previewThreshold(aPoint('raw'), 1e-2)?.threshold).toBeCloseTo(0.3, 10);
    expect(previewThreshold(aPoint('raw'), 1e-5)?.isBeyondMeasured).toBe(true);
  });

  it('is unknown where nothing was measured', () => {
    expect(previewThreshold({ ...aPoint(), curve: [] }, 1e-4)).toBeUndefined();
  });

  it('does not invent how many true attempts fail', () => {
    const curve = aPoint().curve.map(({ threshold, fmr }) => ({ threshold, fmr }));
    expect(previewThreshold({ ...aPoint(), curve }, 1e-3)).not.toHaveProperty('fnmr');
  });
});

describe('a logarithmic scale', () => {
  it.each([1e-6, 1e-4, 0.00025, 0.01, 0.1])('gives %s back', (rate) => {
    expect(fromPosition(toPosition(rate))).toBe(rate);
  });

  it('stops at rates with two significant digits', () => {
    expect(fromPosition(-3.47)).toBe(0.00034);
  });

  it.each([
    [1e-4, 10_000],
    [0.003, 330],
    [0.01, 100],
  ])('%s is one in %s', (rate, count) => {
    expect(oneIn(rate)).toBe(count);
  });

  it('marks the powers of ten', () => {
    expect(decades(1e-6, 0.01)).toEqual([-6, -5, -4, -3, -2]);
    expect(decades(2e-5, 0.05)).toEqual([-4, -3, -2]);
  });
});

it('draws both chosen thresholds on the curve and gives the curve as a table', () => {
  const drawn = thresholdChart(
    aPoint(),
    { verification: 0.31, identification: 0.36 },
    {
      t: ((key: string) => key) as never,
      format: { number: String, percent: (value: number) => `${value * 100} %` },
    },
  );
  expect(drawn.table.rows[0]).toEqual(['0.2', '1 %', '0.5 %']);
  const series = drawn.option.series as readonly { markLine?: { data: readonly { xAxis: number }[] } }[];
  expect(series[0]?.markLine?.data.map(({ xAxis }) => xAxis)).toEqual([0.31, 0.36]);
});
