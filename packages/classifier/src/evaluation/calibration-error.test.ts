import { seededRandom } from '@mien/testkit';
import { expect, it } from 'vitest';
import { calibrationError } from './calibration-error.js';

const claims = (probability: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ probability, isRight: true })),
  ...Array.from({ length: wrong }, () => ({ probability, isRight: false })),
];

it('finds no binned error where claims hold as often as they say', () => {
  const { expectedCalibrationError, brier } = calibrationError([
    ...claims(0.25, 1, 3),
    ...claims(0.75, 3, 1),
  ]);
  expect(expectedCalibrationError).toBeCloseTo(0, 12);
  expect(brier).toBeCloseTo(0.1875, 12);
});

it('weighs each bin by its claims', () => {
  const { expectedCalibrationError } = calibrationError([...claims(0.95, 0, 10), ...claims(0.05, 0, 30)]);
  expect(expectedCalibrationError).toBeCloseTo((0.95 * 10 + 0.05 * 30) / 40, 12);
});

it('puts a claim of 1 into the last bin and leaves empty bins without a share', () => {
  const { bins } = calibrationError(claims(1, 2, 0));
  expect(bins.at(-1)).toMatchObject({ count: 2, meanProbability: 1, shareRight: 1 });
  expect(bins[0]).toEqual({ from: 0, to: 0.1, count: 0 });
});

it('sees overconfidence', () => {
  const random = seededRandom(1);
  const honest = Array.from({ length: 5000 }, () => {
    const probability = random.next();
    return { probability, isRight: random.next() < probability };
  });
  const loud = honest.map(({ probability, isRight }) => ({
    probability: probability > 0.5 ? 0.99 : 0.01,
    isRight,
  }));
  expect(calibrationError(honest).expectedCalibrationError).toBeLessThan(0.03);
  expect(calibrationError(loud).expectedCalibrationError).toBeGreaterThan(0.2);
});
