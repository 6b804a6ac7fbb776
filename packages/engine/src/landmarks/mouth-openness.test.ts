import { expect, it } from 'vitest';
import { measureMouthOpenness } from './mouth-openness.js';

function mouth(gap: number, width: number): Float32Array {
  const mesh = new Float32Array(468 * 3);
  mesh.set([50, 100 - gap / 2, -3], 13 * 3);
  mesh.set([50, 100 + gap / 2, -3], 14 * 3);
  mesh.set([50 - width / 2, 100, 0], 61 * 3);
  mesh.set([50 + width / 2, 100, 0], 291 * 3);
  return mesh;
}

it('is 0 for lips that touch', () => {
  expect(measureMouthOpenness(mouth(0, 40))).toBe(0);
});

it('is the gap of the lips over the width of the mouth, at any size', () => {
  expect(measureMouthOpenness(mouth(10, 40))).toBeCloseTo(0.25, 6);
  expect(measureMouthOpenness(mouth(5, 20))).toBeCloseTo(0.25, 6);
});
