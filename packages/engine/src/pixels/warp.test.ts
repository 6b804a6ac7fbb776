import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RgbImage } from '../image.js';
import type { PixelForm } from '../pack.js';
import { type Affine, affineFromBox, applyAffine } from './affine.js';
import { DegenerateMapError } from './errors.js';
import { type Border, warpToRgb, warpToTensor } from './warp.js';

const noise = (width: number, height: number, seed = 1): RgbImage => {
  let state = seed;
  const data = Uint8Array.from({ length: width * height * 3 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
  return { width, height, data };
};

function pixelAt(image: RgbImage, px: number, py: number, channel: number, border: Border): number {
  const inside = px >= 0 && py >= 0 && px < image.width && py < image.height;
  if (!inside && border !== 'edge') return border;
  const x = Math.min(image.width - 1, Math.max(0, px));
  const y = Math.min(image.height - 1, Math.max(0, py));
  return image.data[(y * image.width + x) * 3 + channel]!;
}

/** The definition, one tap at a time: the mean over the sample grid of bilinear values at picture points. */
function referenceAt(
  image: RgbImage,
  map: Affine,
  x: number,
  y: number,
  channel: number,
  border: Border,
): number {
  const across = Math.max(1, Math.ceil(Math.hypot(map.a, map.c) / 2 - 1e-6));
  const down = Math.max(1, Math.ceil(Math.hypot(map.b, map.d) / 2 - 1e-6));
  let sum = 0;
  for (let j = 0; j < down; j++) {
    for (let i = 0; i < across; i++) {
      const at = applyAffine(map, { x: x + (i + 0.5) / across, y: y + (j + 0.5) / down });
      const left = Math.floor(at.x - 0.5);
      const top = Math.floor(at.y - 0.5);
      for (const px of [left, left + 1]) {
        for (const py of [top, top + 1]) {
          const weight = (1 - Math.abs(at.x - 0.5 - px)) * (1 - Math.abs(at.y - 0.5 - py));
          sum += weight * pixelAt(image, px, py, channel, border);
        }
      }
    }
  }
  return sum / (across * down);
}

const form = (change: Partial<PixelForm> = {}): PixelForm => ({
  width: 6,
  height: 5,
  layout: 'nchw',
  channels: 'rgb',
  mean: [0, 0, 0],
  scale: 1,
  ...change,
});

const slope = fc.double({ min: -7, max: 7, noNaN: true });
const shift = fc.double({ min: -30, max: 50, noNaN: true });
const positive = fc.double({ min: 0.05, max: 7, noNaN: true });
const uprightMap = fc.record({
  a: positive,
  b: fc.constant(0),
  tx: shift,
  c: fc.constant(0),
  d: positive,
  ty: shift,
});
const turnedMap = fc.record({ a: slope, b: slope, tx: shift, c: slope, d: slope, ty: shift });
const anyMap = fc.oneof(turnedMap, uprightMap);
const anyBorder = fc.constantFrom<Border>('edge', 0, 127);
const anySize = fc.integer({ min: 1, max: 24 });

it('agrees with the definition for any map, size and border', () => {
  fc.assert(
    fc.property(anyMap, anySize, anySize, anyBorder, (map, width, height, border) => {
      const image = noise(width, height);
      const { data, dims } = warpToTensor(image, map, form(), border);
      expect(dims).toEqual([1, 3, 5, 6]);
      for (let channel = 0; channel < 3; channel++) {
        for (let y = 0; y < 5; y++) {
          for (let x = 0; x < 6; x++) {
            const wanted = referenceAt(image, map, x, y, channel, border);
            expect(Math.abs(data[channel * 30 + y * 6 + x]! - wanted)).toBeLessThan(0.01);
          }
        }
      }
    }),
    { numRuns: 120 },
  );
});

it('agrees with the definition when it halves the picture, on and off the middle of four pixels', () => {
  const image = noise(24, 20);
  const offsets = fc.constantFrom(0, 1, 4, 0.5, 12, 13, -1);
  fc.assert(
    fc.property(offsets, offsets, (tx, ty) => {
      const map = { a: 2, b: 0, tx, c: 0, d: 2, ty };
      const { data } = warpToTensor(image, map, form(), 'edge');
      for (let i = 0; i < 90; i++) {
        const wanted = referenceAt(image, map, i % 6, Math.floor((i % 30) / 6), Math.floor(i / 30), 'edge');
        expect(Math.abs(data[i]! - wanted)).toBeLessThan(0.01);
      }
    }),
  );
});

it('feeds every layout and channel order the same pixels', () => {
  const image = noise(9, 9);
  const map = affineFromBox({ x: 1, y: 1, width: 7, height: 6 }, 6, 5);
  const plain = warpToTensor(image, map, form(), 'edge').data;
  const mean = [10, 20, 30];
  const nhwc = warpToTensor(image, map, form({ layout: 'nhwc', channels: 'bgr', mean, scale: 0.5 }), 'edge');
  const luma = warpToTensor(image, map, form({ channels: 'luma', mean: [3], scale: 2 }), 'edge');
  expect(nhwc.dims).toEqual([1, 5, 6, 3]);
  expect(luma.dims).toEqual([1, 1, 5, 6]);
  for (let i = 0; i < 30; i++) {
    const [r, g, b] = [plain[i]!, plain[30 + i]!, plain[60 + i]!];
    expect(nhwc.data[3 * i]).toBeCloseTo((b - 10) * 0.5, 3);
    expect(nhwc.data[3 * i + 1]).toBeCloseTo((g - 20) * 0.5, 3);
    expect(nhwc.data[3 * i + 2]).toBeCloseTo((r - 30) * 0.5, 3);
    expect(luma.data[i]).toBeCloseTo((0.299 * r + 0.587 * g + 0.114 * b - 3) * 2, 2);
  }
});

it('copies the picture when the map changes nothing', () => {
  const image = noise(13, 7);
  const same = affineFromBox({ x: 0, y: 0, width: 13, height: 7 }, 13, 7);
  expect(warpToRgb(image, same, image, 0)).toEqual(image);
});

it('averages all the pixels when shrinking', () => {
  const stripes: RgbImage = {
    width: 64,
    height: 64,
    data: Uint8Array.from({ length: 64 * 64 * 3 }, (_, i) => (Math.floor(i / 3) % 2) * 200),
  };
  const { data } = warpToRgb(
    stripes,
    affineFromBox({ x: 0, y: 0, width: 64, height: 64 }, 8, 8),
    { width: 8, height: 8 },
    'edge',
  );
  expect(data.every((value) => Math.abs(value - 100) <= 1)).toBe(true);
});

it('refuses a map that is not finite', () => {
  const map = { a: 1, b: 0, tx: Number.NaN, c: 0, d: 1, ty: 0 };
  expect(() => warpToTensor(noise(4, 4), map, form(), 0)).toThrow(DegenerateMapError);
});
