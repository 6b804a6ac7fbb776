import sharp from 'sharp';
import { seededRandom } from '../input/seeded-random.js';
import type { Clip } from './read-clips.js';

/** Frames of a made clip: eight seconds at 12.5 a second. */
const FRAMES = 100;
/** Standard deviation of the noise a camera adds, luma units. */
const SENSOR_NOISE = 2;
const JPEG = { quality: 90 } as const;

/** Attacks that anybody can make of one recording. */
export async function makeAttacks(clip: Clip): Promise<ReadonlyMap<string, Clip>> {
  const { frames, name } = clip;
  const first = frames[0] as Uint8Array;
  const middle = frames[Math.floor(frames.length / 2)] as Uint8Array;
  const repeat = (of: (index: number) => Uint8Array) =>
    Array.from({ length: FRAMES }, (_, index) => of(index));
  return new Map([
    ['still-file', { name, frames: repeat(() => first) }],
    ['still-filmed', { name, frames: await filmed(first, () => IDENTITY) }],
    ['still-animated', { name, frames: await filmed(first, waved) }],
    ['loop-of-two-frames', { name, frames: repeat((index) => (index % 2 === 0 ? first : middle)) }],
    ['loop-filmed', { name, frames: await alternating(first, middle) }],
  ]);
}

/** Rows of an affine map of the picture. */
type AffineMap = readonly [readonly [number, number], readonly [number, number]];

const IDENTITY: AffineMap = [
  [1, 0],
  [0, 1],
];

/** Moved about as a hand would: scaled, turned, tilted, each in its own rhythm. */
function waved(index: number): AffineMap {
  const seconds = index / 12.5;
  const turn = 0.25 * Math.sin(2 * seconds);
  const scale = 1 + 0.25 * Math.sin(1.3 * seconds);
  const squeeze = 1 - 0.3 * (1 - Math.cos(1.7 * seconds));
  const [sin, cos] = [Math.sin(turn) * scale, Math.cos(turn) * scale];
  return [
    [cos * squeeze, -sin],
    [sin * squeeze, cos],
  ];
}

async function filmed(picture: Uint8Array, mapOf: (index: number) => AffineMap): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  for (let index = 0; index < FRAMES; index++) frames.push(await film(picture, mapOf(index), index));
  return frames;
}

async function alternating(a: Uint8Array, b: Uint8Array): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  for (let index = 0; index < FRAMES; index++)
    frames.push(await film(index % 2 === 0 ? a : b, IDENTITY, index));
  return frames;
}

/** A picture as a camera sees it: mapped, the size of the frame, with noise that is never the same. */
async function film(picture: Uint8Array, map: AffineMap, seed: number): Promise<Uint8Array> {
  const { width, height } = await sharp(picture).metadata();
  const mapped = sharp(picture).affine(map.flat() as [number, number, number, number]);
  const { data, info } = await framed(await mapped.png().toBuffer({ resolveWithObject: true }), {
    width,
    height,
  });
  const random = seededRandom(seed + 1);
  for (const [at, value] of data.entries()) {
    const noise = (random() + random() + random() - 1.5) * 2 * SENSOR_NOISE;
    data[at] = Math.max(0, Math.min(255, Math.round(value + noise)));
  }
  return sharp(data, { raw: info }).jpeg(JPEG).toBuffer();
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The middle of a picture in a frame of another size, before a gray wall. */
async function framed(picture: { readonly data: Buffer; readonly info: Size }, frame: Size) {
  const width = Math.min(picture.info.width, frame.width);
  const height = Math.min(picture.info.height, frame.height);
  const input = await sharp(picture.data)
    .extract({
      left: Math.floor((picture.info.width - width) / 2),
      top: Math.floor((picture.info.height - height) / 2),
      width,
      height,
    })
    .png()
    .toBuffer();
  return sharp({ create: { ...frame, channels: 3, background: '#404040' } })
    .composite([{ input, gravity: 'center' }])
    .raw()
    .toBuffer({ resolveWithObject: true });
}
