import { checkerImage, drawImage, flatImage } from '@mien/testkit';
import { expect, it } from 'vitest';
import { measureLuma } from './luma-kernels.js';

const AREA = { left: 2, top: 2, right: 30, bottom: 30 };

it('finds no contrast and no edges in a flat image', () => {
  const { mean, deviation, sharpness } = measureLuma(flatImage(32, 32, [70, 70, 70]), AREA);
  expect(mean).toBeCloseTo(70, 3);
  expect(deviation).toBeCloseTo(0, 1);
  expect(sharpness).toBe(0);
});

it('weighs the colors as the eye does', () => {
  expect(measureLuma(flatImage(32, 32, [255, 0, 0]), AREA).mean).toBeCloseTo(76.245, 2);
  expect(measureLuma(flatImage(32, 32, [0, 255, 0]), AREA).mean).toBeCloseTo(149.685, 2);
  expect(measureLuma(flatImage(32, 32, [0, 0, 255]), AREA).mean).toBeCloseTo(29.07, 2);
});

it('gives the contrast and the edges of a checkerboard', () => {
  const { mean, deviation, sharpness } = measureLuma(checkerImage(32, 32, 1), AREA);
  expect(mean).toBeCloseTo(127.5, 3);
  expect(deviation).toBeCloseTo(127.5, 3);
  // Every pixel differs from its four neighbors by 255.
  expect(sharpness).toBeCloseTo((4 * 255) ** 2, 0);
});

it('takes a slope for light, not for an edge', () => {
  const slope = drawImage(32, 32, (x) => [8 * x, 8 * x, 8 * x]);
  expect(measureLuma(slope, AREA).sharpness).toBeCloseTo(0, 3);
});

it('looks at its area only', () => {
  const framed = drawImage(32, 32, (x, y) => {
    const level = x < 1 || y < 1 || x > 30 || y > 30 ? 255 : 50;
    return [level, level, level];
  });
  expect(measureLuma(framed, AREA)).toMatchObject({ sharpness: 0 });
});
