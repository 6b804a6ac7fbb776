import { decodeFrame, type Frame } from '@mien/contracts';
import type { SocketConnection, SocketLimits } from '../../../platform/http/web-sockets.js';
import { FrameMalformedError } from '../domain/errors.js';
import { isNewer } from './is-newer.js';

/** What a camera may send. */
export const FRAME_LIMITS = { messageBytes: 1024 * 1024, messagesPerSecond: 30 } as const;
/** A client that is this far behind in reading gets no further answers for now, bytes. */
const BEHIND_BYTES = 64 * 1024;

/** Read frames from a socket; those that come out of order, or while the client does not read, are dropped. */
export function takeFrames(
  connection: Pick<SocketConnection, 'onMessage' | 'backlogBytes'>,
  limits: SocketLimits,
  show: (frame: Frame) => Promise<void>,
): void {
  let newest: number | undefined;
  connection.onMessage(async (message) => {
    const frame = readFrame(message, limits);
    const isBehind = connection.backlogBytes() > BEHIND_BYTES;
    if (!isNewer(frame.sequence, newest) || isBehind) return;
    newest = frame.sequence;
    await show(frame);
  });
}

function readFrame(message: Uint8Array | string, { messageBytes }: SocketLimits): Frame {
  if (typeof message === 'string') throw new FrameMalformedError('text');
  const decoded = decodeFrame(message, messageBytes);
  if (decoded.kind === 'malformed') throw new FrameMalformedError(decoded.fault);
  return decoded.frame;
}
