import { REJECT_REASONS } from '@mien/biometrics';
import { expect, it } from 'vitest';
import { QUALITY_RAMPS, type QualityRamp, rampScore } from './quality-ramps.js';

const ramp = (useless: number, good: number, scale: QualityRamp['scale']): QualityRamp => ({
  useless,
  good,
  scale,
  advice: 'too-dark',
});

it.each(Object.entries<QualityRamp>(QUALITY_RAMPS))('scores %s from 0 to 1', (_, { advice, ...rest }) => {
  expect(rampScore({ ...rest, advice }, rest.useless)).toBe(0);
  expect(rampScore({ ...rest, advice }, rest.good)).toBe(1);
  expect(REJECT_REASONS).toContain(advice);
});

it('counts equal steps on a linear ramp, in either direction', () => {
  expect(rampScore(ramp(10, 30, 'linear'), 15)).toBeCloseTo(0.25, 6);
  expect(rampScore(ramp(30, 10, 'linear'), 15)).toBeCloseTo(0.75, 6);
});

it('counts equal ratios on a logarithmic ramp', () => {
  expect(rampScore(ramp(2, 32, 'logarithmic'), 8)).toBeCloseTo(0.5, 6);
});

it('stays between 0 and 1 beyond the ends', () => {
  expect(rampScore(ramp(2, 32, 'logarithmic'), 0)).toBe(0);
  expect(rampScore(ramp(2, 32, 'logarithmic'), 1000)).toBe(1);
  expect(rampScore(ramp(30, 10, 'linear'), -5)).toBe(1);
});
