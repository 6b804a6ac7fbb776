import { expect, it } from 'vitest';
import { insidePicture } from './inside-picture.js';

const area = { left: 0, top: 0, right: 100, bottom: 100 };
const picture = { width: 200, height: 200 };
const shift = (tx: number, ty: number) => ({ a: 1, b: 0, tx, c: 0, d: 1, ty });

it.each([
  { where: 'inside', map: shift(50, 50), part: 1 },
  { where: 'half beyond the left border', map: shift(-50, 50), part: 0.5 },
  { where: 'three quarters beyond a corner', map: shift(150, 150), part: 0.25 },
  { where: 'outside', map: shift(300, 0), part: 0 },
])('is $part for a face $where', ({ map, part }) => {
  expect(insidePicture(map, area, picture)).toBeCloseTo(part, 6);
});
