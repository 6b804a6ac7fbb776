import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWholeInTile, regionAround, tilesOf, wholeScale } from './regions.js';

const input = { width: 320, height: 240 };
const side = fc.integer({ min: 12, max: 9000 });

it('lets every face up to the overlap lie whole in a tile, wherever it is', () => {
  fc.assert(
    fc.property(
      side,
      side,
      fc.double({ min: 1, max: 6, noNaN: true }),
      fc.nat(1000),
      fc.nat(1000),
      (w, h, scale, u, v) => {
        const picture = { width: w, height: h };
        const face = { width: Math.min(64 * scale, w), height: Math.min(64 * scale, h) };
        const x = ((w - face.width) * u) / 1000;
        const y = ((h - face.height) * v) / 1000;
        const holds = tilesOf(picture, input, scale, 64).some(
          (tile) =>
            x >= tile.x - 1e-6 &&
            y >= tile.y - 1e-6 &&
            x + face.width <= tile.x + tile.width + 1e-6 &&
            y + face.height <= tile.y + tile.height + 1e-6,
        );
        expect(holds).toBe(true);
      },
    ),
  );
});

it('needs twelve tiles for a 1080p picture at half its scale', () => {
  expect(tilesOf({ width: 1920, height: 1080 }, input, 2, 64)).toHaveLength(12);
});

it('needs one tile for a picture that fits into it', () => {
  expect(tilesOf({ width: 500, height: 300 }, input, 2, 64)).toEqual([
    { x: -70, y: -90, width: 640, height: 480 },
  ]);
});

it('shows the whole picture at its whole scale', () => {
  const picture = { width: 1000, height: 2000 };
  const region = regionAround(500, 1000, input, wholeScale(picture, input));
  expect(region.height).toBeCloseTo(2000);
  expect(region.y).toBeCloseTo(0);
  expect(region.x).toBeLessThan(0);
});

it('tells a face that its tile cuts from one that the picture cuts', () => {
  const picture = { width: 1000, height: 480 };
  const tile = { x: 0, y: 0, width: 640, height: 480 };
  expect(isWholeInTile({ x: -5, y: 100, width: 40, height: 40 }, tile, picture)).toBe(true);
  expect(isWholeInTile({ x: 610, y: 100, width: 40, height: 40 }, tile, picture)).toBe(false);
  expect(isWholeInTile({ x: 300, y: 450, width: 40, height: 40 }, tile, picture)).toBe(true);
});
