import { deflateSync } from 'node:zlib';
import type { SeededRandom } from '@mien/testkit';
import { pngChunk, pngOf } from './png-bytes.js';

/** A file that somebody might send to do harm, and what was done to it. */
export interface HostileInput {
  readonly kind: HostileKind;
  readonly bytes: Uint8Array;
}

/** Makes one hostile file out of good ones. */
type Recipe = (good: Uint8Array, random: SeededRandom, otherGood: Uint8Array) => Uint8Array;

const EXTREMES = [0, 1, 31, 32, 255, 4096, 16_383, 30_000, 65_535, 2 ** 24, 2 ** 31 - 1, 2 ** 32 - 1];
const FOREIGN = [
  '<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"><rect width="9" height="9"/></svg>',
  '<!doctype html><script>alert(1)</script>',
  '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj',
  '{"picture": null}',
  'P6 60000 60000 255\n',
  'II*\0\b\0\0\0',
  '\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf',
  '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
  'PK\x03\x04\x14\0\0\0\b\0',
  'GIF89a\xff\xff\xff\xff\xf7\0\0',
  'BM\xff\xff\xff\x7f',
];
const SIGNATURES = ['\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', 'RIFF\xff\xff\0\0WEBPVP8X', 'GIF89a', 'GIF87a'];
const UNPACKED_BOMB = deflateSync(new Uint8Array(8_000_000));

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const oneOf = <T>(values: readonly T[], random: SeededRandom) => values[random.below(values.length)] as T;
const noise = (length: number, random: SeededRandom) => Uint8Array.from({ length }, () => random.below(256));
const cutAt = (bytes: Uint8Array, random: SeededRandom) => random.below(bytes.length);

const flipBits: Recipe = (good, random) => {
  const bytes = Uint8Array.from(good);
  for (let flips = 2 ** random.below(7); flips > 0; flips--) {
    const place = random.below(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
};

/** Flips within the first bytes, where sizes, types and tables are. */
const flipHeader: Recipe = (good, random, other) => {
  const headerBytes = Math.min(good.length, 64);
  return joined(flipBits(good.subarray(0, headerBytes), random, other), good.subarray(headerBytes));
};

const overwriteRange: Recipe = (good, random) => {
  const bytes = Uint8Array.from(good);
  const start = cutAt(good, random);
  return bytes.fill(oneOf([0, 0xff, random.below(256)], random), start, start + random.below(512));
};

const repeatRange: Recipe = (good, random) => {
  const start = cutAt(good, random);
  const end = start + random.below(good.length - start);
  return joined(good.subarray(0, end), good.subarray(start, end), good.subarray(end));
};

const insertNoise: Recipe = (good, random) => {
  const place = cutAt(good, random);
  return joined(good.subarray(0, place), noise(random.below(256), random), good.subarray(place));
};

const lieAboutSize: Recipe = (good, random) => {
  const bytes = Buffer.from(good);
  const [width, height] = [oneOf(EXTREMES, random), oneOf(EXTREMES, random)];
  if (bytes[0] === 0x89) return pngOf(width, height);
  const frame =
    bytes[0] === 0xff ? Math.max(bytes.indexOf('ffc0', 'hex'), bytes.indexOf('ffc2', 'hex')) + 5 : 6;
  const place = bytes.toString('latin1', 0, 4) === 'RIFF' ? 24 + 2 * random.below(3) : frame;
  bytes.writeUInt16BE(width & 0xffff, place);
  bytes.writeUInt16BE(height & 0xffff, place + 2);
  return bytes;
};

const stuffMetadata: Recipe = (good, random) => {
  if (good[0] === 0xff) {
    const segment = joined(
      Uint8Array.of(0xff, oneOf([0xe1, 0xe2, 0xed, 0xfe], random), 0x80, 0),
      noise(0x7ffe, random),
    );
    return joined(
      good.subarray(0, 2),
      ...new Array<Uint8Array>(1 + random.below(6)).fill(segment),
      good.subarray(2),
    );
  }
  const bomb = joined(latin1('name\0\0'), UNPACKED_BOMB);
  return pngOf(64, 64, [pngChunk(oneOf(['zTXt', 'iCCP', 'tEXt', 'eXIf', 'abCd'], random), bomb)]);
};

const unpackForever: Recipe = (_good, random) =>
  pngOf(oneOf([64, 1000, 3000], random), oneOf([64, 1000, 3000], random), [pngChunk('IDAT', UNPACKED_BOMB)]);

const RECIPES = {
  'flipped bits': flipBits,
  'flipped header': flipHeader,
  truncated: (good, random) => good.slice(0, cutAt(good, random)),
  'overwritten range': overwriteRange,
  'repeated range': repeatRange,
  'inserted noise': insertNoise,
  'head of one, tail of another': (good, random, other) =>
    joined(good.subarray(0, cutAt(good, random)), other.subarray(cutAt(other, random))),
  'lying about its size': lieAboutSize,
  'stuffed with metadata': stuffMetadata,
  'decompression bomb': unpackForever,
  'foreign file': (_good, random) => joined(latin1(oneOf(FOREIGN, random)), noise(random.below(300), random)),
  'foreign file before a picture': (good, random) => joined(latin1(oneOf(FOREIGN, random)), good),
  'foreign file after a picture': (good, random) => joined(good, latin1(oneOf(FOREIGN, random))),
  'noise behind a signature': (_good, random) =>
    joined(latin1(oneOf(SIGNATURES, random)), noise(random.below(2000), random)),
  noise: (_good, random) => noise(random.below(64), random),
} satisfies Record<string, Recipe>;

export type HostileKind = keyof typeof RECIPES;
const KINDS = Object.keys(RECIPES) as HostileKind[];

/** An endless, repeatable stream of hostile files made of `good` pictures, each kind in turn. */
export function* hostileInputs(
  good: readonly Uint8Array[],
  random: SeededRandom,
): Generator<HostileInput, never> {
  for (let turn = 0; ; turn++) {
    const kind = KINDS[turn % KINDS.length] as HostileKind;
    yield { kind, bytes: RECIPES[kind](oneOf(good, random), random, oneOf(good, random)) };
  }
}
