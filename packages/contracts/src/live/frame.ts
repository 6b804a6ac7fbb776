/** A camera picture on its way to the server. */
export interface Frame {
  /** Counts up by one per frame; wraps to 0 after 2^32 − 1. */
  readonly sequence: number;
  /** When the client took it, ms of a clock of its own that only moves forward, such as `performance.now()`. */
  readonly clientTimeMs: number;
  /** A JPEG file. Of a decoded frame: a view of the message. */
  readonly picture: Uint8Array;
}

export const FRAME_FAULTS = [
  'too-short',
  'too-large',
  'not-a-frame',
  'unknown-version',
  'time-impossible',
  'not-a-jpeg',
] as const;
export type FrameFault = (typeof FRAME_FAULTS)[number];

export type DecodedFrame =
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'malformed'; readonly fault: FrameFault };

/** Bytes before the picture. */
export const FRAME_HEADER_BYTES = 16;
/** The largest frame that any socket takes, header included. */
export const MAX_FRAME_BYTES = 2 * 1024 * 1024;

const MAGIC = [0x4d, 0x46] as const;
const VERSION = [0x01, 0x00] as const;
const START_OF_JPEG = [0xff, 0xd8, 0xff] as const;
const SEQUENCES = 2 ** 32;

const startsWith = (bytes: Uint8Array, expected: readonly number[], offset: number): boolean =>
  expected.every((value, index) => bytes[offset + index] === value);

const isPossibleTime = (timeMs: number): boolean => timeMs >= 0 && timeMs <= Number.MAX_SAFE_INTEGER;

/**
 * Write a frame as one binary message: `MF`, version 1.0, sequence (uint32), time (float64), both big-endian, then the
 * JPEG.
 *
 * @throws {RangeError} if sequence or time cannot be written.
 */
export function encodeFrame({ sequence, clientTimeMs, picture }: Frame): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence >= SEQUENCES) {
    throw new RangeError('A sequence is a whole number of 32 bits.');
  }
  if (!isPossibleTime(clientTimeMs)) throw new RangeError('A time is not negative and finite.');
  const message = new Uint8Array(FRAME_HEADER_BYTES + picture.byteLength);
  const view = new DataView(message.buffer);
  message.set([...MAGIC, ...VERSION]);
  view.setUint32(4, sequence);
  view.setFloat64(8, clientTimeMs);
  message.set(picture, FRAME_HEADER_BYTES);
  return message;
}

/** Read a frame that anybody may have sent; nothing is copied. */
export function decodeFrame(message: Uint8Array, maxBytes: number = MAX_FRAME_BYTES): DecodedFrame {
  const fault = findFault(message, maxBytes);
  if (fault !== undefined) return { kind: 'malformed', fault };
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  const clientTimeMs = view.getFloat64(8);
  if (!isPossibleTime(clientTimeMs)) return { kind: 'malformed', fault: 'time-impossible' };
  return {
    kind: 'frame',
    frame: { sequence: view.getUint32(4), clientTimeMs, picture: message.subarray(FRAME_HEADER_BYTES) },
  };
}

function findFault(message: Uint8Array, maxBytes: number): FrameFault | undefined {
  if (message.byteLength > maxBytes) return 'too-large';
  if (message.byteLength < FRAME_HEADER_BYTES + START_OF_JPEG.length) return 'too-short';
  if (!startsWith(message, MAGIC, 0)) return 'not-a-frame';
  if (message[2] !== VERSION[0]) return 'unknown-version';
  if (!startsWith(message, START_OF_JPEG, FRAME_HEADER_BYTES)) return 'not-a-jpeg';
  return undefined;
}
