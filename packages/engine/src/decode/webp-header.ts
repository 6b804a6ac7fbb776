import { pass, reject, type StageResult } from '../stage.js';
import type { HeaderReader, PictureHeader } from './picture-header.js';

const FIRST_CHUNK = 12;
const CONTENT = FIRST_CHUNK + 8;
const LOSSY_START_CODE = 0x9d012a;
const LOSSLESS_SIGNATURE = 0x2f;
const ANIMATION_FLAG = 0b10;
const FOURTEEN_BITS = 0x3fff;

const lossySize = (bytes: DataView): StageResult<PictureHeader> => {
  const startCode = (bytes.getUint16(CONTENT + 3) << 8) | bytes.getUint8(CONTENT + 5);
  if (startCode !== LOSSY_START_CODE) return reject('decode', 'picture-damaged');
  return pass({
    width: bytes.getUint16(CONTENT + 6, true) & FOURTEEN_BITS,
    height: bytes.getUint16(CONTENT + 8, true) & FOURTEEN_BITS,
    isDecodedWhole: true,
  });
};

const losslessSize = (bytes: DataView): StageResult<PictureHeader> => {
  if (bytes.getUint8(CONTENT) !== LOSSLESS_SIGNATURE) return reject('decode', 'picture-damaged');
  const sizes = bytes.getUint32(CONTENT + 1, true);
  return pass({
    width: (sizes & FOURTEEN_BITS) + 1,
    height: ((sizes >>> 14) & FOURTEEN_BITS) + 1,
    isDecodedWhole: true,
  });
};

const extendedSize = (bytes: DataView): StageResult<PictureHeader> => {
  if ((bytes.getUint8(CONTENT) & ANIMATION_FLAG) !== 0) return reject('decode', 'picture-animated');
  const uint24 = (offset: number) => bytes.getUint16(offset, true) | (bytes.getUint8(offset + 2) << 16);
  return pass({ width: uint24(CONTENT + 4) + 1, height: uint24(CONTENT + 7) + 1, isDecodedWhole: true });
};

const FORMS: Readonly<Record<string, HeaderReader>> = {
  'VP8 ': lossySize,
  VP8L: losslessSize,
  VP8X: extendedSize,
};

/** @see RFC 9649: RIFF container; the first chunk is lossy (VP8), lossless (VP8L) or extended (VP8X). */
export const readWebpHeader: HeaderReader = (bytes) => {
  const end = 8 + bytes.getUint32(4, true);
  if (end > bytes.byteLength) return reject('decode', 'picture-truncated');

  const form = String.fromCharCode(...[0, 1, 2, 3].map((index) => bytes.getUint8(FIRST_CHUNK + index)));
  return FORMS[form]?.(bytes) ?? reject('decode', 'picture-damaged');
};
