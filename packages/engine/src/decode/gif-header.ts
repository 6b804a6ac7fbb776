import { pass, reject } from '../stage.js';
import type { HeaderReader } from './picture-header.js';

interface Corner {
  readonly width: number;
  readonly height: number;
}

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TABLE_FLAG = 0b1000_0000;
const SCREEN_BYTES = 13;
const IMAGE_BYTES = 10;

/** @see W3C GIF89a: a screen, then blocks; a second image block makes it an animation. */
export const readGifHeader: HeaderReader = (bytes) => {
  const screen = { width: bytes.getUint16(6, true), height: bytes.getUint16(8, true) };
  let frame: Corner | undefined;
  let offset = SCREEN_BYTES + colorTableBytes(bytes.getUint8(10));
  while (true) {
    const block = bytes.getUint8(offset);
    if (block === EXTENSION) {
      offset = skipSubBlocks(bytes, offset + 2);
    } else if (block === IMAGE) {
      if (frame !== undefined) return reject('decode', 'picture-animated');
      frame = readFrameCorner(bytes, offset);
      const dataStart = offset + IMAGE_BYTES + colorTableBytes(bytes.getUint8(offset + 9)) + 1;
      offset = skipSubBlocks(bytes, dataStart);
    } else {
      return frame === undefined
        ? reject('decode', 'picture-damaged')
        : pass({ ...largestOf(screen, frame), isDecodedWhole: true });
    }
  }
};

const colorTableBytes = (flags: number) => ((flags & TABLE_FLAG) === 0 ? 0 : 3 * 2 ** ((flags & 0b111) + 1));

function skipSubBlocks(bytes: DataView, start: number): number {
  let offset = start;
  for (let size = bytes.getUint8(offset); size > 0; size = bytes.getUint8(offset)) offset += size + 1;
  return offset + 1;
}

/** Where the frame ends on the canvas: a frame may lie outside its screen, and the canvas then grows. */
const readFrameCorner = (bytes: DataView, offset: number): Corner => ({
  width: bytes.getUint16(offset + 1, true) + bytes.getUint16(offset + 5, true),
  height: bytes.getUint16(offset + 3, true) + bytes.getUint16(offset + 7, true),
});

const largestOf = (a: Corner, b: Corner): Corner => ({
  width: Math.max(a.width, b.width),
  height: Math.max(a.height, b.height),
});
