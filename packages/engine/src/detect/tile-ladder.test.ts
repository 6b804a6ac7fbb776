import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeScale } from './regions.js';
import { tileLadder } from './tile-ladder.js';

const input = { width: 256, height: 256 };
const bounds = { overlapPx: 64, finestScale: 0.75, minGain: 1.3, maxTiles: 160 };
const side = fc.integer({ min: 12, max: 60_000 });
const ladderOf = (width: number, height: number) => tileLadder({ width, height }, input, bounds);

it('never needs more tiles than it may', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const tiles = ladderOf(width, height).flatMap((level) => level.tiles);
      expect(tiles.length).toBeLessThanOrEqual(bounds.maxTiles);
    }),
  );
});

it('goes from coarse to fine in steps of two, finer than the whole picture and no finer than it may', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const scales = ladderOf(width, height).map(({ scale }) => scale);
      for (const [i, scale] of scales.entries()) {
        if (i > 0) expect(scales[i - 1]).toBeCloseTo(2 * scale);
        expect(scale).toBeGreaterThanOrEqual(bounds.finestScale);
        expect(scale * bounds.minGain).toBeLessThanOrEqual(wholeScale({ width, height }, input) + 1e-6);
      }
    }),
  );
});

it('shows every face between two levels at a size that networks know, wherever it is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 640, max: 4096 }),
      fc.integer({ min: 480, max: 4096 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(1000),
      fc.nat(1000),
      (width, height, share, u, v) => {
        const levels = ladderOf(width, height);
        const finest = levels.at(-1)?.scale ?? 0;
        const coarsest = levels[0]?.scale ?? 0;
        const face = 20 * finest * (coarsest / finest) ** share;
        const x = (width - face) * (u / 1000);
        const y = (height - face) * (v / 1000);
        const isSeen = levels.some(
          ({ scale, tiles }) =>
            face / scale >= 18 &&
            face / scale <= 48 &&
            tiles.some(
              (tile) =>
                x >= tile.x - 1e-6 &&
                y >= tile.y - 1e-6 &&
                x + face <= tile.x + tile.width + 1e-6 &&
                y + face <= tile.y + tile.height + 1e-6,
            ),
        );
        expect(isSeen).toBe(true);
      },
    ),
  );
});

it('leaves a picture alone that one pass sees finely enough', () => {
  expect(ladderOf(240, 200)).toEqual([]);
});
