import { expect, it } from 'vitest';
import { findUnusable } from './find-unusable.js';

const quality = (interEyeDistancePx: number, visibility = 1) => ({
  score: 1,
  interEyeDistancePx,
  sharpness: 50,
  luma: 120,
  contrast: 40,
  pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
  insidePicture: 1,
  visibility,
});

it('takes a face of eight pixels between the eyes, unless the caller needs more', () => {
  expect(findUnusable(quality(8))).toBeUndefined();
  expect(findUnusable(quality(8), 10)).toBe('face-too-small');
  expect(findUnusable(quality(10), 10)).toBeUndefined();
});

it('turns down what nothing is to be seen of, whatever the caller asks for', () => {
  expect(findUnusable(quality(4), 1)).toBe('face-too-small');
  expect(findUnusable(quality(30, 0.01), 10)).toBe('face-covered');
});
