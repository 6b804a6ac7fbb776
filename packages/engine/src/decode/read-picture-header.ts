import { reject, type StageResult } from '../stage.js';
import { readGifHeader } from './gif-header.js';
import { readJpegHeader } from './jpeg-header.js';
import type { HeaderReader, PictureHeader } from './picture-header.js';
import { readPngHeader } from './png-header.js';
import { readWebpHeader } from './webp-header.js';

interface PictureFormat {
  /** Bytes the file begins with; `undefined` where any byte may stand. */
  readonly signature: readonly (number | undefined)[];
  readonly readHeader: HeaderReader;
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const anyBytes = (count: number) => new Array<undefined>(count).fill(undefined);

/** Every format that is read; everything else is refused before a decoder sees it. */
const FORMATS: readonly PictureFormat[] = [
  { signature: [0xff, 0xd8, 0xff], readHeader: readJpegHeader },
  { signature: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a], readHeader: readPngHeader },
  { signature: [...ascii('RIFF'), ...anyBytes(4), ...ascii('WEBP')], readHeader: readWebpHeader },
  { signature: ascii('GIF87a'), readHeader: readGifHeader },
  { signature: ascii('GIF89a'), readHeader: readGifHeader },
];

/**
 * Tell the format by content and read the size the header claims, at the cost of microseconds.
 *
 * Rejects unknown formats, animations, more than 8 bits per channel, CMYK, and files that end inside their header.
 */
export function readPictureHeader(bytes: Uint8Array): StageResult<PictureHeader> {
  const format = FORMATS.find(({ signature }) =>
    signature.every((byte, index) => byte === undefined || byte === bytes[index]),
  );
  if (format === undefined) return reject('decode', 'format-unsupported');
  try {
    return format.readHeader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (cause) {
    if (cause instanceof RangeError) return reject('decode', 'picture-truncated');
    throw cause;
  }
}
