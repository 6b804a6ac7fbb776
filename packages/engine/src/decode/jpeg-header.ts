import { pass, reject } from '../stage.js';
import type { HeaderReader } from './picture-header.js';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const BASELINE = 0xc0;
const EXTENDED = 0xc1;
const PROGRESSIVE = 0xc2;
/** Huffman tables, reserved and arithmetic conditioning: inside the range of the frame markers, yet no frames. */
const NOT_FRAMES = new Set([0xc4, 0xc8, 0xcc]);
const FIRST_FRAME = 0xc0;
const LAST_FRAME = 0xcf;

/** @see ITU-T T.81, annex B: segments until the frame header, which holds precision, size and components. */
export const readJpegHeader: HeaderReader = (bytes) => {
  let offset = 2;
  while (true) {
    while (bytes.getUint8(offset) !== 0xff) offset++;
    while (bytes.getUint8(offset) === 0xff) offset++;
    const marker = bytes.getUint8(offset++);
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) return reject('decode', 'picture-damaged');
    if (marker >= FIRST_FRAME && marker <= LAST_FRAME && !NOT_FRAMES.has(marker)) {
      return readFrame(bytes, offset, marker);
    }
    if (hasSegment(marker)) offset += bytes.getUint16(offset);
  }
};

/** Stuffed zeros, restart markers, starts of images and TEM stand alone. */
const hasSegment = (marker: number) => marker !== 0 && marker !== 1 && !(marker >= 0xd0 && marker <= 0xd8);

function readFrame(bytes: DataView, offset: number, marker: number): ReturnType<HeaderReader> {
  if (marker !== BASELINE && marker !== EXTENDED && marker !== PROGRESSIVE) {
    return reject('decode', 'format-unsupported');
  }
  const bitDepth = bytes.getUint8(offset + 2);
  const components = bytes.getUint8(offset + 7);
  const isLumaOrThreeColors = components === 1 || components === 3;
  if (bitDepth !== 8 || !isLumaOrThreeColors) return reject('decode', 'picture-color-unsupported');
  return pass({
    height: bytes.getUint16(offset + 3),
    width: bytes.getUint16(offset + 5),
    isDecodedWhole: marker === PROGRESSIVE,
  });
}
