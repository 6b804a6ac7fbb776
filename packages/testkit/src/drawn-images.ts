import type { RgbImage } from '@mien/engine';
import { seededRandom } from './seeded-random.js';

type Rgb = readonly [red: number, green: number, blue: number];

/** Draw a picture from a function of the pixel; channels are rounded and clamped to 0..255. */
export function drawImage(width: number, height: number, colorAt: (x: number, y: number) => Rgb): RgbImage {
  const data = new Uint8ClampedArray(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(colorAt(x, y), (y * width + x) * 3);
  }
  return { width, height, data: new Uint8Array(data.buffer) };
}

/** One color everywhere: no contrast, nothing to find. */
export const flatImage = (width: number, height: number, color: Rgb): RgbImage =>
  drawImage(width, height, () => color);

/** Red grows from 0 to 255 to the right, green downwards, blue is 128: every pixel tells where it was. */
export const gradientImage = (width: number, height: number): RgbImage =>
  drawImage(width, height, (x, y) => [
    (255 * x) / Math.max(1, width - 1),
    (255 * y) / Math.max(1, height - 1),
    128,
  ]);

/** Black and white squares of `cellPx`, white in the top left corner: the sharpest picture there is. */
export const checkerImage = (width: number, height: number, cellPx: number): RgbImage =>
  drawImage(width, height, (x, y) => {
    const level = (Math.floor(x / cellPx) + Math.floor(y / cellPx)) % 2 === 0 ? 255 : 0;
    return [level, level, level];
  });

/** Every channel of every pixel uniform in 0..255, repeatable by the seed. */
export function noiseImage(width: number, height: number, seed: number): RgbImage {
  const random = seededRandom(seed);
  return drawImage(width, height, () => [random.below(256), random.below(256), random.below(256)]);
}
