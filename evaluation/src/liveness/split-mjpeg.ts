/** Markers that stand alone, without a length: RST0 to RST7 and TEM. */
const isBare = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;

/**
 * The pictures of a raw MJPEG stream: JPEG files one after the other.
 *
 * Segments are walked by their lengths, so that a thumbnail inside one is not taken for a picture. A last picture that
 * is cut off is left out.
 */
export function splitMjpeg(stream: Uint8Array): Uint8Array[] {
  const pictures: Uint8Array[] = [];
  let at = nextStart(stream, 0);
  while (at !== undefined) {
    const end = endOf(stream, at);
    if (end === undefined) break;
    pictures.push(stream.subarray(at, end));
    at = nextStart(stream, end);
  }
  return pictures;
}

function nextStart(stream: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < stream.length; at++) {
    if (stream[at] === 0xff && stream[at + 1] === START) return at;
  }
  return undefined;
}

/** Where the picture that starts at `start` is over. */
function endOf(stream: Uint8Array, start: number): number | undefined {
  let at = start + 2;
  while (at + 1 < stream.length) {
    const marker = stream[at + 1] ?? 0;
    if (stream[at] !== 0xff || marker === 0 || marker === 0xff || isBare(marker)) at++;
    else if (marker === END) return at + 2;
    else at = afterSegment(stream, at, marker);
  }
  return undefined;
}

/** Entropy-coded data after a scan header holds no markers but bare ones, so walking on byte by byte is right there. */
function afterSegment(stream: Uint8Array, at: number, marker: number): number {
  const length = ((stream[at + 2] ?? 0) << 8) | (stream[at + 3] ?? 0);
  return at + 2 + Math.max(length, marker === SCAN ? 6 : 2);
}
