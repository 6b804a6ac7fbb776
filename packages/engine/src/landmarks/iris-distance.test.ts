import { expect, it } from 'vitest';
import { assumedFocalLengthPx, irisDistanceMm } from './iris-distance.js';

it('puts an iris as large in pixels as in millimetres at the focal length', () => {
  expect(irisDistanceMm(11.7, 640)).toBeCloseTo(640, 6);
});

it('halves the distance when the iris looks twice as large', () => {
  expect(irisDistanceMm(20, 600)).toBeCloseTo(irisDistanceMm(10, 600) / 2, 6);
});

it('assumes the same camera whichever way it is held', () => {
  expect(assumedFocalLengthPx(640, 480)).toBeCloseTo(554.3, 1);
  expect(assumedFocalLengthPx(480, 640)).toBe(assumedFocalLengthPx(640, 480));
});
