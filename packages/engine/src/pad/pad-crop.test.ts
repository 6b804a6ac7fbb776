import fc from 'fast-check';
import { expect, it } from 'vitest';
import { padCrop } from './pad-crop.js';

const picture = { width: 640, height: 480 };

it('grows the face box about its middle where there is room', () => {
  expect(padCrop({ x: 300, y: 200, width: 40, height: 50 }, picture, 2)).toEqual({
    x: 280,
    y: 175,
    width: 80,
    height: 100,
  });
});

it('shifts the crop inside at the border', () => {
  expect(padCrop({ x: -10, y: 400, width: 100, height: 100 }, picture, 2)).toEqual({
    x: 0,
    y: 280,
    width: 200,
    height: 200,
  });
});

it('stays inside the picture and keeps the shape of the box, whatever the box', () => {
  const side = fc.double({ min: 1, max: 2000, noNaN: true });
  const place = fc.double({ min: -300, max: 900, noNaN: true });
  fc.assert(
    fc.property(
      place,
      place,
      side,
      side,
      fc.double({ min: 0.5, max: 5, noNaN: true }),
      (x, y, w, h, scale) => {
        const crop = padCrop({ x, y, width: w, height: h }, picture, scale);
        expect(crop.x).toBeGreaterThanOrEqual(0);
        expect(crop.y).toBeGreaterThanOrEqual(0);
        expect(crop.x + crop.width).toBeLessThanOrEqual(picture.width + 1e-9);
        expect(crop.y + crop.height).toBeLessThanOrEqual(picture.height + 1e-9);
        expect(crop.width / crop.height).toBeCloseTo(w / h, 6);
      },
    ),
  );
});
