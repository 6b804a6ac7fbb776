import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const GRAY_OF_8_BITS = [8, 0, 0, 0, 0];

/** One chunk with its length and a right checksum. */
export function pngChunk(type: string, content: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(content.length + 12);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(content, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + content.length)), 8 + content.length);
  return chunk;
}

/** A black PNG that claims this size, with `extra` chunks before its pixels. */
export function pngOf(width: number, height: number, extra: readonly Uint8Array[] = []): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(GRAY_OF_8_BITS, 8);
  const pixelsOfSmallPictures = deflateSync(new Uint8Array(Math.min((width + 1) * height, 2 ** 18)));
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', pixelsOfSmallPictures),
    pngChunk('IEND', new Uint8Array()),
  ]);
}
