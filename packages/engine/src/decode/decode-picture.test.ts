import { readFile } from 'node:fs/promises';
import { checkerImage, flatImage, gradientImage, samplePicture } from '@mien/testkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RgbImage } from '../image.js';
import { decodePicture } from './decode-picture.js';
import { pngChunk, pngOf } from './testing/png-bytes.js';

const draw = (image: RgbImage) =>
  sharp(image.data, { raw: { width: image.width, height: image.height, channels: 3 } });
const gradient = draw(gradientImage(120, 80));
const jpeg = () => gradient.clone().jpeg({ quality: 95 }).toBuffer();

async function decoded(bytes: Uint8Array, limits = {}) {
  const result = await decodePicture(bytes, limits);
  if (result.kind === 'reject') throw new Error(`rejected: ${result.reason}`);
  return result.value;
}
const colorAt = (image: RgbImage, x: number, y: number) => [
  ...image.data.subarray((y * image.width + x) * 3, (y * image.width + x) * 3 + 3),
];

describe('a picture that can be read', () => {
  it.each([
    { format: 'PNG', bytes: () => gradient.clone().png().toBuffer() },
    { format: 'lossless WebP', bytes: () => gradient.clone().webp({ lossless: true }).toBuffer() },
  ])('comes out of $format as it was drawn', async ({ bytes }) => {
    const image = await decoded(await bytes());
    expect(image).toMatchObject({ width: 120, height: 80, originalWidth: 120, originalHeight: 80 });
    expect(new Uint8Array(image.data)).toEqual(gradientImage(120, 80).data);
  });

  it.each([
    { format: 'JPEG', bytes: jpeg },
    { format: 'progressive JPEG', bytes: () => gradient.clone().jpeg({ progressive: true }).toBuffer() },
    { format: 'lossy WebP', bytes: () => gradient.clone().webp().toBuffer() },
    { format: 'GIF', bytes: () => gradient.clone().gif().toBuffer() },
    { format: 'palette PNG', bytes: () => gradient.clone().png({ palette: true }).toBuffer() },
  ])('comes out of $format nearly as it was drawn', async ({ bytes }) => {
    const image = await decoded(await bytes());
    const [red, green, blue] = colorAt(image, 119, 0);
    expect(red).toBeGreaterThan(230);
    expect(green).toBeLessThan(25);
    expect(blue).toBeGreaterThan(100);
  });

  it('has three equal channels when the file is gray', async () => {
    const gray = await decoded(
      await draw(flatImage(40, 40, [90, 90, 90]))
        .greyscale()
        .jpeg()
        .toBuffer(),
    );
    expect(colorAt(gray, 20, 20)).toEqual([90, 90, 90]);
    expect(gray.data).toHaveLength(40 * 40 * 3);
  });

  it('shows white through transparency', async () => {
    const glass = { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
    expect(colorAt(await decoded(await sharp({ create: glass }).png().toBuffer()), 5, 5)).toEqual([
      255, 255, 255,
    ]);
  });

  it.each(['p3', 'srgb'])('has the colors of sRGB when its file is in %s', async (profile) => {
    const orange = draw(flatImage(40, 40, [200, 120, 40]));
    const image = await decoded(await orange.withIccProfile(profile).png().toBuffer());
    for (const [channel, level] of [200, 120, 40].entries()) {
      expect(Math.abs(colorAt(image, 20, 20)[channel]! - level)).toBeLessThanOrEqual(2);
    }
  });

  it('stands upright whatever the camera held', async () => {
    const turned = await gradient.clone().jpeg({ quality: 95 }).withMetadata({ orientation: 6 }).toBuffer();
    const image = await decoded(turned);
    expect(image).toMatchObject({ width: 80, height: 120, originalWidth: 80, originalHeight: 120 });
    const [red, green] = colorAt(image, 79, 0);
    expect(red).toBeLessThan(25);
    expect(green).toBeLessThan(25);
  });

  it('keeps every pixel up to the working side and is reduced beyond it', async () => {
    const wide = await draw(checkerImage(400, 200, 8))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await decoded(wide, { workingSidePx: 400 })).toMatchObject({ width: 200, height: 400 });
    expect(await decoded(wide, { workingSidePx: 100 })).toMatchObject({
      width: 50,
      height: 100,
      originalWidth: 200,
      originalHeight: 400,
    });
  });

  it('does not depend on where its bytes lie in memory', async () => {
    const padded = new Uint8Array(100_000);
    const bytes = await jpeg();
    padded.set(bytes, 33);
    expect(await decoded(padded.subarray(33, 33 + bytes.length))).toEqual(await decoded(bytes));
  });
});

describe('a picture that is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>';
  const zip = Uint8Array.from([0x50, 0x4b, 3, 4, ...new Array<number>(60).fill(0)]);
  const twoFrames = async () => {
    const frames = [gradient.clone().png().toBuffer(), gradient.clone().negate().png().toBuffer()];
    return sharp(await Promise.all(frames), { join: { animated: true } });
  };

  it.each<{ what: string; bytes: () => Uint8Array | Promise<Uint8Array>; reason: string }>([
    { what: 'an empty file', bytes: () => new Uint8Array(), reason: 'file-empty' },
    { what: 'one byte', bytes: () => Uint8Array.of(0xff), reason: 'format-unsupported' },
    { what: 'an SVG', bytes: () => new TextEncoder().encode(svg), reason: 'format-unsupported' },
    { what: 'an archive', bytes: () => zip, reason: 'format-unsupported' },
    {
      what: 'a bare JPEG signature',
      bytes: () => Uint8Array.of(0xff, 0xd8, 0xff),
      reason: 'picture-truncated',
    },
    {
      what: 'a CMYK JPEG',
      bytes: () => gradient.clone().toColourspace('cmyk').jpeg().toBuffer(),
      reason: 'picture-color-unsupported',
    },
    {
      what: 'a 16-bit PNG',
      bytes: () => gradient.clone().toColourspace('rgb16').png().toBuffer(),
      reason: 'picture-color-unsupported',
    },
    {
      what: 'an animated GIF',
      bytes: async () => (await twoFrames()).gif().toBuffer(),
      reason: 'picture-animated',
    },
    {
      what: 'an animated WebP',
      bytes: async () => (await twoFrames()).webp().toBuffer(),
      reason: 'picture-animated',
    },
    {
      what: 'an animated PNG',
      bytes: () => pngOf(64, 64, [pngChunk('acTL', Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 0))]),
      reason: 'picture-animated',
    },
    { what: 'a PNG of no size', bytes: () => pngOf(0, 64), reason: 'picture-too-small' },
    { what: 'a picture of 31 pixels', bytes: () => pngOf(31, 64), reason: 'picture-too-small' },
    {
      what: 'a small file that unpacks to 900 million pixels',
      bytes: () => pngOf(30_000, 30_000),
      reason: 'picture-too-many-pixels',
    },
    {
      what: 'a GIF whose frame is far larger than its screen',
      bytes: async () => {
        const gif = await gradient.clone().gif().toBuffer();
        const frame = gif.indexOf(0x2c, 13 + 3 * 2 ** ((gif.readUInt8(10) & 7) + 1));
        gif.writeUInt32LE(0xffff_ffff, frame + 5);
        return gif;
      },
      reason: 'picture-too-many-pixels',
    },
    {
      what: 'a PNG with broken pixels',
      bytes: () => pngOf(64, 64, [pngChunk('IDAT', Uint8Array.of(1, 2, 3))]),
      reason: 'picture-damaged',
    },
  ])('names what is wrong with $what', async ({ bytes, reason }) => {
    expect(await decodePicture(await bytes())).toEqual({ kind: 'reject', stage: 'decode', reason });
  });

  it.each(['jpeg', 'png', 'webp', 'gif'] as const)(
    'is truncated when half of a %s is gone',
    async (format) => {
      const whole = await gradient.clone().toFormat(format).toBuffer();
      for (const part of [0.5, 0.9, 0.99]) {
        const bytes = whole.subarray(0, Math.floor(whole.length * part));
        expect(await decodePicture(bytes)).toMatchObject({ reason: 'picture-truncated' });
      }
    },
  );

  it('obeys the limits it is given', async () => {
    const bytes = await jpeg();
    expect(await decodePicture(bytes, { maxBytes: bytes.length - 1 })).toMatchObject({
      reason: 'file-too-large',
    });
    expect(await decodePicture(bytes, { maxBytes: bytes.length })).toMatchObject({ kind: 'pass' });
    expect(await decodePicture(bytes, { maxPixels: 120 * 80 - 1 })).toMatchObject({
      reason: 'picture-too-many-pixels',
    });
    expect(await decodePicture(bytes, { maxPixels: 120 * 80 })).toMatchObject({ kind: 'pass' });
  });
});

it('allows fewer pixels to files that must be unpacked whole', async () => {
  const limits = { maxPixelsAtOnce: 120 * 80 - 1 };
  const whole = [
    gradient.clone().jpeg({ progressive: true }),
    gradient.clone().png({ progressive: true }),
    gradient.clone().webp(),
    gradient.clone().webp({ lossless: true }),
    gradient.clone().gif(),
  ];
  for (const file of whole) {
    expect(await decodePicture(await file.toBuffer(), limits)).toMatchObject({
      reason: 'picture-too-many-pixels',
    });
  }
  expect(await decodePicture(await jpeg(), limits)).toMatchObject({ kind: 'pass' });
});

it('leaves the decoders of other formats closed to the whole process', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>');
  await expect(sharp(svg).raw().toBuffer()).rejects.toThrow('unsupported image format');
});

it('decodes a photograph', async () => {
  const image = await decoded(await readFile(samplePicture(1)));
  expect(image).toMatchObject({ width: 1920, height: 1280 });
});
