import { pass, reject } from '../stage.js';
import type { HeaderReader } from './picture-header.js';

const SIGNATURE_BYTES = 8;
/** Length, type and checksum around the content of a chunk. */
const CHUNK_FRAME_BYTES = 12;
const NOT_INTERLACED = 0;
const chunkType = (name: string) => new DataView(new TextEncoder().encode(name).buffer).getUint32(0);
const HEADER = chunkType('IHDR');
const ANIMATION = chunkType('acTL');
const END = chunkType('IEND');

/** @see W3C PNG (Third Edition), sections 5 and 11: the header chunk comes first, `acTL` announces frames. */
export const readPngHeader: HeaderReader = (bytes) => {
  if (bytes.getUint32(SIGNATURE_BYTES + 4) !== HEADER) return reject('decode', 'picture-damaged');
  const header = {
    width: bytes.getUint32(16),
    height: bytes.getUint32(20),
    isDecodedWhole: bytes.getUint8(28) !== NOT_INTERLACED,
  };
  const bitDepth = bytes.getUint8(24);
  if (bitDepth > 8) return reject('decode', 'picture-color-unsupported');

  let offset = SIGNATURE_BYTES;
  while (true) {
    const type = bytes.getUint32(offset + 4);
    if (type === END) return pass(header);
    if (type === ANIMATION && bytes.getUint32(offset + 8) > 1) return reject('decode', 'picture-animated');
    offset += CHUNK_FRAME_BYTES + bytes.getUint32(offset);
  }
};
