const START = 0xffd8;
const START_OF_SCAN = 0xda;
/** Start-of-frame markers; the others from C0 on are tables. */
const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * Size that a JPEG says it has, from its header alone, so that a huge one is turned away before it is decoded.
 *
 * @returns undefined if it is no JPEG, or does not say.
 */
export function readJpegSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== START) return undefined;
  let offset = 2;
  while (offset + 4 <= view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (marker === START_OF_SCAN) return undefined;
    if (isStartOfFrame(marker)) return sizeAt(view, offset + 5);
    offset += 2 + view.getUint16(offset + 2);
  }
  return undefined;
}

function sizeAt(view: DataView, offset: number): { width: number; height: number } | undefined {
  if (offset + 4 > view.byteLength) return undefined;
  const [height, width] = [view.getUint16(offset), view.getUint16(offset + 2)];
  return width > 0 && height > 0 ? { width, height } : undefined;
}
