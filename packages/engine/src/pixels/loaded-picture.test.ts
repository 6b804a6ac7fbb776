import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InvalidImageError, type RgbImage } from '../image.js';
import type { PixelForm } from '../pack.js';
import { type Affine, affineFromBox, applyAffine } from './affine.js';
import { DegenerateMapError, PictureReplacedError } from './errors.js';
import type { Border } from './loaded-picture.js';
import { createPixelKernel } from './pixel-kernel.js';

const kernel = await createPixelKernel();

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
  return fc.assert(
    fc.asyncProperty(anyMap, anySize, anySize, anyBorder, async (map, width, height, border) => {
      const image = noise(width, height);
      const { data, dims } = (await kernel.load(image)).warpToTensor(map, form(), border);
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

it('agrees with the definition when it halves the picture, on and off the middle of four pixels', async () => {
  const image = noise(24, 20);
  const picture = await kernel.load(image);
  const offsets = fc.constantFrom(0, 1, 4, 0.5, 12, 13, -1);
  fc.assert(
    fc.property(offsets, offsets, (tx, ty) => {
      const map = { a: 2, b: 0, tx, c: 0, d: 2, ty };
      const { data } = picture.warpToTensor(map, form(), 'edge');
      for (let i = 0; i < 90; i++) {
        const wanted = referenceAt(image, map, i % 6, Math.floor((i % 30) / 6), Math.floor(i / 30), 'edge');
        expect(Math.abs(data[i]! - wanted)).toBeLessThan(0.01);
      }
    }),
  );
});

it('feeds every layout and channel order the same pixels', async () => {
  const picture = await kernel.load(noise(9, 9));
  const map = affineFromBox({ x: 1, y: 1, width: 7, height: 6 }, 6, 5);
  const plain = picture.warpToTensor(map, form(), 'edge').data.slice();
  const mean = [10, 20, 30];
  const nhwc = picture.warpToTensor(map, form({ layout: 'nhwc', channels: 'bgr', mean, scale: 0.5 }), 'edge');
  expect(nhwc.dims).toEqual([1, 5, 6, 3]);
  for (let i = 0; i < 90; i++) {
    const channel = 2 - (i % 3);
    const wanted = (plain[channel * 30 + Math.floor(i / 3)]! - mean[i % 3]!) * 0.5;
    expect(nhwc.data[i]).toBeCloseTo(wanted, 3);
  }
  const bgr = picture.warpToTensor(map, form({ channels: 'bgr', mean, scale: 2 }), 'edge');
  for (let i = 0; i < 90; i++) {
    const channel = Math.floor(i / 30);
    expect(bgr.data[i]).toBeCloseTo((plain[(2 - channel) * 30 + (i % 30)]! - mean[channel]!) * 2, 3);
  }
  const luma = picture.warpToTensor(map, form({ channels: 'luma', mean: [3], scale: 2 }), 'edge');
  expect(luma.dims).toEqual([1, 1, 5, 6]);
  for (let i = 0; i < 30; i++) {
    const [r, g, b] = [plain[i]!, plain[30 + i]!, plain[60 + i]!];
    expect(luma.data[i]).toBeCloseTo((0.299 * r + 0.587 * g + 0.114 * b - 3) * 2, 2);
  }
});

it('puts several regions into one tensor, each as it would be alone', async () => {
  const picture = await kernel.load(noise(20, 16));
  const maps: Affine[] = [
    { a: 1.5, b: 0, tx: 2, c: 0, d: 1.2, ty: 3 },
    { a: -1, b: 0.4, tx: 15, c: 0.3, d: 1, ty: 0 },
  ];
  const alone = maps.flatMap((map) => [...picture.warpToTensor(map, form(), 'edge').data]);
  const together = picture.warpToBatch(maps, form(), 'edge');
  expect(together.dims).toEqual([2, 3, 5, 6]);
  expect([...together.data]).toEqual(alone);
});

it('copies the picture when the map changes nothing', async () => {
  const image = noise(13, 7);
  const same = affineFromBox({ x: 0, y: 0, width: 13, height: 7 }, 13, 7);
  expect((await kernel.load(image)).warpToRgb(same, image, 0)).toEqual(image);
});

it('averages all the pixels when shrinking', async () => {
  const stripes: RgbImage = {
    width: 64,
    height: 64,
    data: Uint8Array.from({ length: 64 * 64 * 3 }, (_, i) => (Math.floor(i / 3) % 2) * 200),
  };
  const picture = await kernel.load(stripes);
  const { data } = picture.warpToRgb(
    affineFromBox({ x: 0, y: 0, width: 64, height: 64 }, 8, 8),
    { width: 8, height: 8 },
    'edge',
  );
  expect(data.every((value) => Math.abs(value - 100) <= 1)).toBe(true);
});

it('refuses a map that is not finite or shrinks out of reason', async () => {
  const picture = await kernel.load(noise(4, 4));
  const map = { a: 1, b: 0, tx: 0, c: 0, d: 1, ty: 0 };
  expect(() => picture.warpToTensor({ ...map, tx: Number.NaN }, form(), 0)).toThrow(DegenerateMapError);
  expect(() => picture.warpToTensor({ ...map, d: 1e9 }, form(), 0)).toThrow(DegenerateMapError);
});

it('refuses pixels that do not fit their size', async () => {
  const image = { width: 4, height: 4, data: new Uint8Array(47) };
  await expect(kernel.load(image)).rejects.toThrow(InvalidImageError);
});

it('does not give the pixels of another picture for those of one that it replaced', async () => {
  const first = await kernel.load(noise(4, 4));
  await kernel.load(noise(5, 5));
  const map = { a: 1, b: 0, tx: 0, c: 0, d: 1, ty: 0 };
  expect(() => first.warpToTensor(map, form(), 0)).toThrow(PictureReplacedError);
});

it('goes on with small pictures after a huge one, and with huge outputs', async () => {
  const map = { a: 1, b: 0, tx: 0, c: 0, d: 1, ty: 0 };
  const small = noise(6, 5);
  const before = (await kernel.load(small)).warpToRgb(map, small, 0);
  const blank = { width: 6000, height: 4000, data: new Uint8Array(6000 * 4000 * 3) };
  const huge = await kernel.load(blank);
  expect(huge.warpToRgb(map, { width: 4000, height: 3000 }, 0).data).toHaveLength(4000 * 3000 * 3);
  expect((await kernel.load(small)).warpToRgb(map, small, 0)).toEqual(before);
  expect(before).toEqual(small);
});
