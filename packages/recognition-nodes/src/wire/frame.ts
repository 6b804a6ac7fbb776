import { ProtocolViolationError } from './errors.js';

/** Kinds of frames, by the byte that stands for them. */
export const FRAME_KINDS = {
  hello: 1,
  challenge: 2,
  proof: 3,
  welcome: 4,
  refusal: 5,
  call: 16,
  answer: 17,
  failure: 18,
  cancel: 19,
  ping: 32,
  pong: 33,
  goodbye: 34,
} as const;

export type FrameKind = keyof typeof FRAME_KINDS;

export interface Frame {
  readonly kind: FrameKind;
  /** Which call or ping it belongs to; 0 for the others. */
  readonly id: number;
  /** JSON. */
  readonly head: Buffer;
  /** Bytes that the head refers to. */
  readonly body: Buffer;
}

/** Most bytes of one frame, apart from its prefix. */
export interface FrameLimit {
  readonly headBytes: number;
  readonly bodyBytes: number;
}

/** kind (1), zero (3), id (4), bytes of the head (4), bytes of the body (4); big-endian. */
export const PREFIX_BYTES = 16;

const KIND_OF_BYTE = new Map(
  Object.entries(FRAME_KINDS).map(([kind, byte]) => [byte as number, kind as FrameKind]),
);

export interface FramePrefix {
  readonly kind: FrameKind;
  readonly id: number;
  readonly headBytes: number;
  readonly bodyBytes: number;
}

export function writePrefix({ kind, id, headBytes, bodyBytes }: FramePrefix): Buffer {
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt8(FRAME_KINDS[kind], 0);
  prefix.writeUInt32BE(id, 4);
  prefix.writeUInt32BE(headBytes, 8);
  prefix.writeUInt32BE(bodyBytes, 12);
  return prefix;
}

/**
 * Read a prefix and hold it against the limits before a byte of the frame is waited for.
 *
 * @param limitOf what is allowed of this kind now; nothing if it is not expected now.
 * @throws {ProtocolViolationError}
 */
export function readPrefix(bytes: Buffer, limitOf: (kind: FrameKind) => FrameLimit | undefined): FramePrefix {
  const kind = KIND_OF_BYTE.get(bytes.readUInt8(0));
  if (kind === undefined || bytes.readUIntBE(1, 3) !== 0) {
    throw new ProtocolViolationError('not a frame of this protocol');
  }
  const limit = limitOf(kind);
  if (limit === undefined) throw new ProtocolViolationError(`"${kind}" out of turn`);
  const headBytes = bytes.readUInt32BE(8);
  const bodyBytes = bytes.readUInt32BE(12);
  if (headBytes > limit.headBytes) throw new ProtocolViolationError(`a head of ${headBytes} bytes`);
  if (bodyBytes > limit.bodyBytes) throw new ProtocolViolationError(`a body of ${bodyBytes} bytes`);
  return { kind, id: bytes.readUInt32BE(4), headBytes, bodyBytes };
}
